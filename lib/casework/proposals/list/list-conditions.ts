import { assignableRoles } from '#lib/access/permissions/roles'
import { teamsOf, type Principal } from '#lib/principal'
import { joinSql, sql, type Sql } from '#lib/platform/database/sql'
import { regionalTeamOf } from '#lib/labels'
import type { ProposalFilters } from './filters.ts'

type ListedConditions = Omit<ProposalFilters, 'sort' | 'order' | 'look' | 'page'>

/** What the proposals of a list (`proposal_list l`) meet, whatever their status; without the title, which can be read in two ways. */
export function conditionsOf(who: Principal, filters: ListedConditions): Sql[] {
  const { scope, type, route, officer, region, localAuthority, decisionMonth } = filters
  const conditions = [sql`true`]
  if (scope === 'mine') conditions.push(sql`l.officer_id = ${who.id}::uuid`)
  if (scope === 'team') conditions.push(ofTeams(teamsOf(who, ...assignableRoles.proposal)))
  if (type.length > 0) conditions.push(sql`l.type in (${joinSql(type)})`)
  if (route.length > 0) conditions.push(sql`(${joinSql(route.map(byRoute), ' or ')})`)
  if (officer === 'none') conditions.push(sql`l.officer_id is null`)
  else if (officer) conditions.push(sql`l.officer_id = ${officer}::uuid`)
  if (region.length > 0) conditions.push(sql`l.regions && ${textArray(region)}`)
  if (localAuthority.length > 0)
    conditions.push(
      sql`l.local_authorities && array(select id from local_authority where code in (${joinSql(localAuthority)}))`,
    )
  if (decisionMonth)
    conditions.push(
      sql`l.proposed_decision_on >= ${`${decisionMonth}-01`}::date`,
      sql`l.proposed_decision_on < (${`${decisionMonth}-01`}::date + interval '1 month')::date`,
    )
  return conditions
}

/** Every word that was typed is found in the words of the proposal: its names, numbers and reference. */
export const titled = (q: string) => containsWords(sql`l.words`, q)

/** Every word that was typed is found in a text, as search reads both. */
export const containsWords = (text: Sql, q: string) => sql`${text} like all (array(
  select '%' || replace(said, '_', '\\_') || '%'
  from regexp_split_to_table(fn.search_words(${q}), '[^[:alnum:]_-]+') as said where said <> ''))`

/** The proposals of these schools, academies and trusts. */
export const about = (schoolIds: string[], trustIds: string[]) => sql`l.id in (
  select proposal_id from project where school_id = any(${schoolIds}::uuid[])
  union all select proposal_id from project where academy_id = any(${schoolIds}::uuid[])
  union all select id from proposal where incoming_trust_id = any(${trustIds}::uuid[])
  union all select id from proposal where outgoing_trust_id = any(${trustIds}::uuid[]))`

/** All of them. */
export const all = (conditions: Sql[]) => joinSql(conditions, ' and ')

/** Codes as a list that the database reads. */
export const textArray = (values: string[]) => sql`array[${joinSql(values)}]::text[]`

function byRoute(route: ProposalFilters['route'][number]): Sql {
  if (route === 'form-a-mat') return sql`l.forms_trust`
  return route === 'transfer' ? sql`l.type = 'transfer'` : sql`l.route = ${route}`
}

/** A team's proposals: those of its region, and those that its people prepare. */
function ofTeams(teams: string[]): Sql {
  if (teams.length === 0) return sql`false`
  const regions = Object.entries(regionalTeamOf).flatMap(([region, team]) => (teams.includes(team) ? [region] : []))
  const prepared = sql`l.officer_id in (
    select person_id from person_role where role in (${joinSql(assignableRoles.proposal)}) and team in (${joinSql(teams)}))`
  return regions.length > 0 ? sql`(l.regions && ${textArray(regions)} or ${prepared})` : prepared
}
