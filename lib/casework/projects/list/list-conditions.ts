import { assignableRoles } from '#lib/access/permissions/roles'
import { teamsOf, type Principal } from '#lib/principal'
import { joinSql, sql, type Sql } from '#lib/platform/database/sql'
import { regionalTeamOf, type Phase } from '#lib/labels'
import type { ProjectFilters } from './filters.ts'
import { phaseOf, type View } from './views.ts'

export const all = (conditions: Sql[]) => joinSql(conditions, ' and ')

/** What the projects of the list meet. */
export const chosenBy = (who: Principal, filters: ProjectFilters): Sql[] => [
  ...conditionsOf(who, filters),
  inPhases(phasesOf(filters)),
]

/** The phases that the list is about. */
export function phasesOf({ view, phase }: ProjectFilters): Phase[] {
  const only = phaseOf(view)
  return only ? [only] : phase
}

/** Says `<> 'closed'` in so many words where it holds: the indexes over what is going on are chosen by it. */
const inPhases = (phases: Phase[]) =>
  phases.includes('closed')
    ? sql`p.phase in (${joinSql(phases)})`
    : sql`p.phase <> 'closed' and p.phase in (${joinSql(phases)})`

/** What the projects of the list meet, whatever their phase. */
export function conditionsOf(who: Principal, filters: ProjectFilters): Sql[] {
  const { type, state, date, team, region, localAuthority, officer, trust, hold, from, to, view } = filters
  const conditions = [sql`p.deleted_at is null`, ...whose(who, filters), ...(ofView[view]?.(filters) ?? [])]
  if (type.length > 0) conditions.push(sql`p.type in (${joinSql(type)})`)
  if (state.length > 0) conditions.push(sql`${projectState} in (${joinSql(state)})`)
  if (team.length > 0) conditions.push(sql`p.team in (${joinSql(team)})`)
  if (date.length === 1) conditions.push(date[0] === 'confirmed' ? confirmed : provisional)
  if (region.length > 0) conditions.push(sql`p.region in (${joinSql(region)})`)
  if (localAuthority.length > 0)
    conditions.push(
      sql`p.local_authority_id in (select id from local_authority where code in (${joinSql(localAuthority)}))`,
    )
  if (officer === 'none') conditions.push(unassigned)
  else if (officer) conditions.push(assignedTo(officer))
  if (trust) conditions.push(joining(trust))
  if (hold.length === 1) conditions.push(hold[0] === 'on-hold' ? sql`p.held_at is not null` : sql`p.held_at is null`)
  if (view !== 'revised') {
    if (from) conditions.push(sql`p.significant_on >= ${first(from)}`)
    if (to) conditions.push(sql`p.significant_on <= ${first(to)}`)
  }
  return conditions
}

/** Significant dates are the first of a month. */
const first = (month: string) => sql`${`${month}-01`}::date`

/** Where a project stands, as `projectStates` has it. */
export const projectState = sql`case p.phase when 'closed' then p.outcome when 'preparing' then 'preparing'
  else case when p.team is null then 'awaiting-handover' else 'active' end end`

const confirmed = sql`not p.significant_is_provisional`
const provisional = sql`p.significant_is_provisional`
const assigned = sql`p.caseworker_id is not null`

/** What a view asks beside its phase. */
const ofView: Partial<Record<View, (filters: ProjectFilters) => Sql[]>> = {
  'in-progress': () => [assigned],
  new: () => [assigned],
  unassigned: () => [sql`p.caseworker_id is null`],
  'by-month': () => [assigned, confirmed],
  revised: ({ from, to }) => [movedOutOf(from, to)],
  'handed-over': () => [sql`p.team = 'regional-casework-services'`],
  'on-hold': () => [sql`p.held_at is not null`],
  completed: () => [sql`p.outcome = 'completed'`],
  'order-revoked': () => [sql`p.outcome = 'order-revoked'`],
}

/** The latest move of its date took it out of these months. */
const movedOutOf = (from: string, to: string) => sql`p.id in (
  select moved.project_id from date_change moved
  where moved.kind = 'significant' and moved.from_on <> moved.to_on
    and moved.from_on between ${first(from)} and ${first(to)}
    and moved.to_on not between ${first(from)} and ${first(to)}
    and not exists (select from date_change later
      where later.project_id = moved.project_id and later.kind = 'significant' and later.from_on <> later.to_on
        and later.id > moved.id))`

/** Whose projects these are. */
function whose(who: Principal, { scope, view }: ProjectFilters): Sql[] {
  if (scope === 'all') return []
  if (scope === 'team') return [ofTeams(who, view === 'handed-over')]
  if (view !== 'added') return [assignedTo(who.id)]
  return [sql`p.proposal_id in (select id from proposal where created_by_id = ${who.id}::uuid)`]
}

/** A project is somebody's by its own assignment once it is approved, and before through the proposal; so is one that ended there. */
const assignedTo = (personId: string) => sql`p.id in (
  select id from project where caseworker_id = ${personId}::uuid
  union all
  select mine.id from project mine join proposal on proposal.id = mine.proposal_id
  where proposal.officer_id = ${personId}::uuid and mine.phase <> 'completing' and mine.caseworker_id is null)`

/** Work that nobody has: proposals without an officer, approved projects without a caseworker. What is closed needs nobody. */
const unassigned = sql`p.phase <> 'closed' and p.id in (
  select id from project where caseworker_id is null and phase = 'completing' and deleted_at is null
  union all
  select left_over.id from project left_over join proposal on proposal.id = left_over.proposal_id
  where proposal.officer_id is null and left_over.phase = 'preparing')`

/** The schools join this trust, or form it. */
const joining = (trustId: string) => sql`p.proposal_id in (
  select id from proposal where incoming_trust_id = ${trustId}::uuid
  union all
  select proposal.id from proposal join new_trust on new_trust.id = proposal.new_trust_id
  where ${trustId}::uuid in (new_trust.id, new_trust.trust_id))`

/** A team's projects: those it manages, and for a region all of its schools, whoever manages them (Complete 7). */
function ofTeams(who: Principal, inRegionOnly: boolean): Sql {
  const teams = teamsOf(who, ...assignableRoles.project)
  if (teams.length === 0) return sql`false`
  const regions = Object.entries(regionalTeamOf).flatMap(([region, team]) => (teams.includes(team) ? [region] : []))
  const managed = sql`p.team in (${joinSql(teams)})`
  if (regions.length === 0) return inRegionOnly ? sql`false` : managed
  const regional = sql`p.region in (${joinSql(regions)})`
  return inRegionOnly ? regional : sql`(${managed} or ${regional})`
}
