import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { joinSql, sql, type Sql } from '#lib/platform/database/sql'
import { codesOf, proposalStatuses, type ProposalStatus, type Region } from '#lib/labels'
import { all, containsWords, textArray, titled } from '#lib/casework/proposals/list/list-conditions'
import type { GroupFilters } from './filters.ts'

export const pageSize = 20

export type GroupRow = {
  id: string
  reference: string
  name: string
  /** The UKPRN of a group's trust; the reference number of one that is being formed. */
  number: string | null
  officer: string | null
  regions: Region[]
  localAuthorities: string
  schools: string[]
  applications: string[]
  proposals: number
  byStatus: { status: ProposalStatus; count: number }[]
}
export type GroupPage = { rows: GroupRow[]; total: number }

type Gathering = { from: Sql; member: Sql; name: Sql; number: Sql; words: Sql }

const groups: Gathering = {
  from: sql`project_group g join trust on trust.id = g.trust_id`,
  member: sql`p.group_id = g.id`,
  name: sql`trust.name`,
  number: sql`trust.ukprn`,
  words: sql`fn.search_words(concat_ws(' ', g.reference, trust.name, trust.ukprn, trust.reference_number))`,
}
const newTrusts: Gathering = {
  from: sql`new_trust g`,
  member: sql`p.new_trust_id = g.id`,
  name: sql`g.name`,
  number: sql`g.reference_number`,
  words: sql`fn.search_words(concat_ws(' ', g.reference, g.name, g.reference_number))`,
}

/** One page of the list of groups, those made last first. */
export const listGroups = (who: Principal, filters: GroupFilters): Promise<GroupPage> => list(who, groups, filters)

/** One page of the list of trusts being formed, the last ones first. */
export const listFormAMats = (who: Principal, filters: GroupFilters): Promise<GroupPage> =>
  list(who, newTrusts, filters)

/** A page in two queries, however many are in it: how many there are, and its twenty rows with what their proposals say. */
async function list(who: Principal, gathering: Gathering, filters: GroupFilters): Promise<GroupPage> {
  authorise(who, 'project.list')
  const { from, member, name, number } = gathering
  const where = all(conditionsOf(gathering, filters))
  const [rows, [{ count: total }]] = await Promise.all([
    db().$queryRaw<GroupRow[]>`
      with chosen as materialized (
        select g.id from ${from} where ${where}
        order by g.reference desc limit ${pageSize} offset ${(filters.page - 1) * pageSize})
      select g.id, g.reference, ${name} as name, ${number} as number,
        officer.first_name || ' ' || officer.last_name as officer,
        of_proposals.regions, of_proposals.authorities as "localAuthorities", of_proposals.schools,
        of_proposals.applications, counts.proposals, counts.statuses as "byStatus"
      from ${from} join chosen on chosen.id = g.id
      left join person officer on officer.id = g.officer_id
      cross join lateral (
        select coalesce(array_agg(distinct project.region), '{}') as regions,
          coalesce(string_agg(distinct la.name, ', '), '') as authorities,
          coalesce(array_agg(distinct school.name), '{}') as schools,
          coalesce(array_agg(distinct p.application_reference) filter (where p.application_reference is not null), '{}') as applications
        from proposal p join project on project.proposal_id = p.id and project.deleted_at is null
        join establishment school on school.id = project.school_id
        join local_authority la on la.id = project.local_authority_id
        where ${member} and p.deleted_at is null) as of_proposals
      cross join lateral (
        select coalesce(sum(n), 0)::int as proposals,
          coalesce(jsonb_agg(jsonb_build_object('status', status, 'count', n)), '[]') as statuses
        from (select l.status, count(*) as n from proposal p join proposal_list l on l.id = p.id
          where ${member} group by 1) as of_status) as counts
      order by g.reference desc`,
    db().$queryRaw<[{ count: number }]>`select count(*)::int as count from ${from} where ${where}`,
  ])
  const order = codesOf(proposalStatuses)
  const inOrder = ({ byStatus, ...row }: GroupRow) => ({
    ...row,
    byStatus: byStatus.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status)),
  })
  return { rows: rows.map(inOrder), total }
}

/** One of its proposals meets each of these; its own officer, who may be another than theirs, is asked about by itself. */
function conditionsOf({ member, words }: Gathering, filters: GroupFilters): Sql[] {
  const { q, officer, region, localAuthority } = filters
  const some = (condition: Sql) =>
    sql`exists (select from proposal p join proposal_list l on l.id = p.id where ${member} and ${condition})`
  const conditions = [sql`true`]
  if (q) conditions.push(sql`(${containsWords(words, q)} or ${some(titled(q))})`)
  if (officer === 'none') conditions.push(sql`g.officer_id is null`)
  else if (officer) conditions.push(sql`g.officer_id = ${officer}::uuid`)
  if (region.length > 0) conditions.push(some(sql`l.regions && ${textArray(region)}`))
  if (localAuthority.length > 0)
    conditions.push(
      some(
        sql`l.local_authorities && array(select id from local_authority where code in (${joinSql(localAuthority)}))`,
      ),
    )
  return conditions
}
