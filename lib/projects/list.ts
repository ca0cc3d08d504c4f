import { authorise, can } from '#lib/access/can'
import { teamsOf, type Principal } from '#lib/access/principal'
import type { ProjectFacts } from '#lib/access/rules'
import { today } from '#lib/calendar'
import { db } from '#lib/db/client'
import { Prisma } from '#lib/db/generated/client'
import { regionalTeamOf, type Kind, type Phase, type Region, type ProjectTeam } from '#lib/labels'
import type { ProjectFilters } from './filters.ts'

export const pageSize = 20

export type ProjectRow = {
  id: string
  proposalId: string
  school: string
  urn: string
  kind: Kind
  phase: Phase
  outcome: string | null
  decision: string | null
  localAuthority: string
  region: Region
  trust: string | null
  significantOn: Date | null
  isProvisional: boolean
  officer: string | null
  completed: number
  applicable: number
  nextDueOn: Date | null
  isOverdue: boolean
  mayAssign: boolean
}

/** A row as it comes out of the database, with what the permission rules ask about. */
type LoadedRow = Omit<ProjectRow, 'isOverdue' | 'mayAssign'> & Pick<ProjectFacts, 'team' | 'caseworkerId' | 'officerId'>

export type ProjectPage = { rows: ProjectRow[]; total: number; byPhase: Record<Phase, number> }

/**
 * One page of the list of projects, with the number found and how many of them are in each phase (whatever phase is chosen).
 * The chosen page is found on the project's own indexes; only its twenty rows are joined to what they show.
 */
export async function listProjects(who: Principal, filters: ProjectFilters): Promise<ProjectPage> {
  authorise(who, 'project.list')
  const conditions = conditionsOf(who, filters)
  const chosen = chosenBy(who, filters)
  const [rows, counts] = await Promise.all([
    db().$queryRaw<LoadedRow[]>(pageQuery(chosen, filters)),
    db().$queryRaw<{ phase: Phase; count: bigint }[]>(
      Prisma.sql`select p.phase, count(*) from project p where ${all(conditions)} group by 1`,
    ),
  ])
  const byPhase = { preparing: 0, completing: 0, closed: 0 }
  for (const { phase, count } of counts) byPhase[phase] = Number(count)
  const day = today()
  const shown = rows.map(({ team, caseworkerId, officerId, ...row }) => ({
    ...row,
    isOverdue: row.nextDueOn !== null && row.nextDueOn < day,
    mayAssign:
      team !== null &&
      can(who, 'project.assign', {
        phase: row.phase,
        team,
        caseworkerId,
        officerId,
        region: regionalTeamOf[row.region],
        deleted: false,
        correctedBy: null,
      }),
  }))
  return { rows: shown, byPhase, total: filters.phase.reduce((sum, phase) => sum + byPhase[phase], 0) }
}

/** What the projects of the list meet. */
export const chosenBy = (who: Principal, filters: ProjectFilters): Prisma.Sql[] => [
  ...conditionsOf(who, filters),
  inPhases(filters.phase),
]

/** Says `<> 'closed'` in so many words where it holds: the indexes over what is going on are chosen by it. */
const inPhases = (phases: Phase[]) =>
  phases.includes('closed')
    ? Prisma.sql`p.phase in (${Prisma.join(phases)})`
    : Prisma.sql`p.phase <> 'closed' and p.phase in (${Prisma.join(phases)})`

export const all = (conditions: Prisma.Sql[]) => Prisma.join(conditions, ' and ')

/** The order of the list; `name` is the column of the school's name. What has no next due date comes last in either order. */
export function orderOf({ sort, order }: ProjectFilters, name: Prisma.Sql): Prisma.Sql {
  const direction = order === 'desc' ? Prisma.sql`desc` : Prisma.sql`asc`
  if (sort === 'created') return Prisma.sql`p.id ${direction}`
  if (sort === 'due') return Prisma.sql`progress.next_due_on ${direction} nulls last, p.id ${direction}`
  return Prisma.sql`${sort === 'name' ? name : Prisma.sql`p.significant_on`} ${direction}, p.id ${direction}`
}

/** The tables that the list is sorted by where the project's own columns do not say. */
const sortedBy: Partial<Record<ProjectFilters['sort'], Prisma.Sql>> = {
  name: Prisma.sql`join establishment s on s.id = p.school_id`,
  due: Prisma.sql`join project_progress progress on progress.id = p.id`,
}

function pageQuery(conditions: Prisma.Sql[], filters: ProjectFilters): Prisma.Sql {
  const offset = (filters.page - 1) * pageSize
  const order = orderOf(filters, Prisma.sql`s.name`)
  return Prisma.sql`
    with chosen as materialized (
      select p.id, row_number() over (order by ${order}) as place
      from project p ${sortedBy[filters.sort] ?? Prisma.empty}
      where ${all(conditions)} order by ${order} limit ${pageSize} offset ${offset}
    )
    select p.id, p.proposal_id as "proposalId", school.name as school, school.urn, p.kind, p.phase, p.outcome, pp.decision,
      la.name as "localAuthority", p.region, coalesce(trust.name, new_trust.name) as trust,
      p.significant_on as "significantOn", p.significant_is_provisional as "isProvisional",
      case when p.phase = 'preparing' then officer.first_name || ' ' || officer.last_name
        else caseworker.first_name || ' ' || caseworker.last_name end as officer,
      case when p.phase = 'preparing' then pp.completed else progress.completed end as completed,
      case when p.phase = 'preparing' then pp.applicable else progress.applicable end as applicable,
      progress.next_due_on as "nextDueOn", p.team, p.caseworker_id as "caseworkerId", proposal.officer_id as "officerId"
    from chosen
    join project p on p.id = chosen.id
    ${details}
    order by chosen.place`
}

/** What a row shows beside what the list is found by. */
export const details = Prisma.sql`
    join proposal on proposal.id = p.proposal_id
    join establishment school on school.id = p.school_id
    join local_authority la on la.id = p.local_authority_id
    join proposal_progress pp on pp.id = p.proposal_id
    join project_progress progress on progress.id = p.id
    left join trust on trust.id = proposal.incoming_trust_id
    left join new_trust on new_trust.id = proposal.new_trust_id
    left join person officer on officer.id = proposal.officer_id
    left join person caseworker on caseworker.id = p.caseworker_id`

function conditionsOf(who: Principal, filters: ProjectFilters): Prisma.Sql[] {
  const { kind, region, localAuthority, officer, hold, from, to } = filters
  const conditions = [Prisma.sql`p.deleted_at is null`]
  if (filters.scope === 'mine') conditions.push(assignedTo(who.id))
  if (filters.scope === 'team')
    conditions.push(ofTeams(teamsOf(who, 'delivery-officer', 'caseworker', 'team-lead') as ProjectTeam[]))
  if (kind.length > 0) conditions.push(Prisma.sql`p.kind in (${Prisma.join(kind)})`)
  if (region.length > 0) conditions.push(Prisma.sql`p.region in (${Prisma.join(region)})`)
  if (localAuthority.length > 0)
    conditions.push(
      Prisma.sql`p.local_authority_id in (select id from local_authority where code in (${Prisma.join(localAuthority)}))`,
    )
  if (officer === 'none') conditions.push(unassigned)
  else if (officer) conditions.push(assignedTo(officer))
  if (hold.length === 1)
    conditions.push(hold[0] === 'on-hold' ? Prisma.sql`p.held_at is not null` : Prisma.sql`p.held_at is null`)
  if (from) conditions.push(Prisma.sql`p.significant_on >= ${`${from}-01`}::date`)
  if (to) conditions.push(Prisma.sql`p.significant_on <= ${`${to}-01`}::date`)
  return conditions
}

/** A project is somebody's through the proposal while it is prepared, and by its own assignment afterwards. */
const assignedTo = (personId: string) => Prisma.sql`p.id in (
  select id from project where caseworker_id = ${personId}::uuid
  union all
  select mine.id from project mine join proposal on proposal.id = mine.proposal_id where proposal.officer_id = ${personId}::uuid)`

/** Work that nobody has: proposals without an officer, approved projects without a caseworker. What is closed needs nobody. */
const unassigned = Prisma.sql`p.phase <> 'closed' and p.id in (
  select id from project where caseworker_id is null and phase = 'completing' and deleted_at is null
  union all
  select left_over.id from project left_over join proposal on proposal.id = left_over.proposal_id
  where proposal.officer_id is null and left_over.phase = 'preparing')`

/** A team's projects: those it manages, and those of its region that no team manages yet. */
function ofTeams(teams: ProjectTeam[]): Prisma.Sql {
  if (teams.length === 0) return Prisma.sql`false`
  const regions = Object.entries(regionalTeamOf).flatMap(([region, team]) => (teams.includes(team) ? [region] : []))
  const managed = Prisma.sql`p.team in (${Prisma.join(teams)})`
  if (regions.length === 0) return managed
  return Prisma.sql`(${managed} or (p.team is null and p.region in (${Prisma.join(regions)})))`
}
