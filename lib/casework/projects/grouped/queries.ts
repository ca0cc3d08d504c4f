import { assignableRoles } from '#lib/access/permissions/roles'
import { authorise } from '#lib/access/permissions/can'
import { teamsOf, type Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { empty, joinSql, sql, type Sql } from '#lib/platform/database/sql'
import { openList, type ListColumn } from '#lib/exports/files/list-file'
import { labelSql } from '#lib/catalogue/model/value'
import { projectTeams, regions } from '#lib/labels'
import { containsWords } from '#lib/casework/proposals/list/list-conditions'
import type { GroupedFilters, GroupSort } from './filters.ts'
import { groupingOf, type By } from './groupings.ts'

export const groupsPerPage = 20

/** One of those that projects are counted by. `key` is what the list of projects is filtered by. */
export type GroupedRow = {
  key: string
  name: string
  code: string | null
  team: string | null
  conversions: number
  transfers: number
  total: number
}

/** How projects are counted: `key` groups them, and `named` says of each (`g`) what it is called. */
type Source = { key: Sql; join: Sql; named: Sql; words: Sql }

const sources: Record<By, Source> = {
  region: {
    key: sql`p.region`,
    join: empty,
    named: sql`select g.*, g.key as id, ${labelSql(sql`g.key`, regions)} as name, null as code, null as team from counted g`,
    words: sql`name`,
  },
  'local-authority': {
    key: sql`p.local_authority_id`,
    join: empty,
    named: sql`select g.*, la.code as id, la.name, la.code, null as team
      from counted g join local_authority la on la.id = g.key`,
    words: sql`concat_ws(' ', name, code)`,
  },
  // A trust that was formed is the one in the register from when its number was entered.
  trust: {
    key: sql`coalesce(proposal.incoming_trust_id, new_trust.trust_id, new_trust.id)`,
    join: sql`join proposal on proposal.id = p.proposal_id left join new_trust on new_trust.id = proposal.new_trust_id`,
    named: sql`select g.*, g.key::text as id, coalesce(trust.name, new_trust.name, 'No trust yet') as name,
      coalesce(trust.ukprn, trust.reference_number, new_trust.reference_number) as code, null as team
      from counted g left join trust on trust.id = g.key left join new_trust on new_trust.id = g.key`,
    words: sql`concat_ws(' ', name, code)`,
  },
  person: {
    key: sql`p.caseworker_id`,
    join: empty,
    named: sql`select g.*, person.id::text as id, person.first_name || ' ' || person.last_name as name, person.email as code,
      (select string_agg(distinct ${labelSql(sql`held.team`, projectTeams)}, ', ') from person_role held where held.person_id = person.id) as team
      from counted g join person on person.id = g.key`,
    words: sql`concat_ws(' ', name, code)`,
  },
}

/** The groups under these filters, each with its projects in progress: FROM of every question about them. Named `listed`. */
function listed(who: Principal, by: By, { scope, q }: GroupedFilters): Sql {
  const { key, join, named, words } = sources[by]
  const found = q ? containsWords(sql`fn.search_words(${words})`, q) : sql`true`
  return sql`from (
    with counted as (
      select ${key} as key, count(*) filter (where p.type = 'conversion')::int as conversions,
        count(*) filter (where p.type = 'transfer')::int as transfers, count(*)::int as total
      from project p ${join}
      where p.phase = 'completing' and p.deleted_at is null ${ofTeam(who, by, scope)} group by 1)
    select * from (${named}) as named where ${found}) as listed`
}

/** The people of somebody's team have what they have, for whatever team it is. */
function ofTeam(who: Principal, by: By, scope: GroupedFilters['scope']): Sql {
  const isSomebodys = by === 'person' ? sql`and p.caseworker_id is not null` : empty
  if (scope !== 'team') return isSomebodys
  const teams = teamsOf(who, ...assignableRoles.project)
  if (teams.length === 0) return sql`and false`
  return sql`${isSomebodys} and p.caseworker_id in (select person_id from person_role where team in (${joinSql(teams)}))`
}

const keys: Record<GroupSort, Sql> = {
  name: sql`name`,
  conversions: sql`conversions`,
  transfers: sql`transfers`,
  total: sql`total`,
}

const orderOf = ({ sort, order }: GroupedFilters) =>
  sql`${keys[sort]} ${order === 'desc' ? sql`desc` : sql`asc`}, name, id`

/** One page of the projects in progress, counted by region, person, trust or local authority. One statement. Throws Forbidden. */
export async function listGrouped(who: Principal, by: By, filters: GroupedFilters) {
  authorise(who, 'project.list')
  const found = await db().$queryRaw<(GroupedRow & { groups: number })[]>`
    select coalesce(id, '') as key, name, code, team, conversions, transfers, total, count(*) over ()::int as groups
    ${listed(who, by, filters)} order by ${orderOf(filters)}
    limit ${groupsPerPage} offset ${(filters.page - 1) * groupsPerPage}`
  return { rows: found.map(({ groups: _groups, ...row }): GroupedRow => row), total: found[0]?.groups ?? 0 }
}

/** The same as a CSV file, all pages in the list's order. Throws Forbidden. */
export function openGroupedList(who: Principal, by: By, filters: GroupedFilters, { bom }: { bom: boolean }) {
  const { heading, code, team } = groupingOf(by)
  const columns: ListColumn[] = [
    { heading, cell: sql`name` },
    ...(code ? [{ heading: code, cell: sql`code` }] : []),
    ...(team ? [{ heading: team, cell: sql`team` }] : []),
    { heading: 'Conversions', cell: sql`conversions`, type: 'plain' },
    { heading: 'Transfers', cell: sql`transfers`, type: 'plain' },
    { heading: 'In all', cell: sql`total`, type: 'plain' },
  ]
  const counted = listed(who, by, filters)
  return openList(who, {
    name: `projects-by-${by}`,
    columns,
    rows: sql`${counted} order by ${orderOf(filters)}`,
    counted,
    filters,
    bom,
  })
}
