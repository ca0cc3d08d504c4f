import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import type { ProjectFacts } from '#lib/access/permissions/rules'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { empty, sql, type Sql } from '#lib/platform/database/sql'
import { regionalTeamOf, type ProjectType, type Phase, type ProjectTeam, type Region } from '#lib/labels'
import type { ProjectFilters } from './filters.ts'
import { all, chosenBy, conditionsOf, phasesOf } from './list-conditions.ts'
import { joinsOf, selectsOf } from './list-shown.ts'
import { columnsOf, phaseOf, type Sort, type View } from './views.ts'

export const pageSize = 20

export type ProjectRow = {
  id: string
  proposalId: string
  school: string
  urn: string
  type: ProjectType
  formsTrust: boolean
  phase: Phase
  outcome: string | null
  decision: string | null
  localAuthority: string
  region: Region
  team: ProjectTeam | null
  trust: string | null
  significantOn: Date | null
  isProvisional: boolean
  officer: string | null
  completed: number
  applicable: number
  nextDueOn: Date | null
  isOverdue: boolean
  createdAt: Date
  closedAt: Date | null
  heldAt: Date | null
  holdReason: string | null
  mayAssign: boolean
} & Partial<OfView>

/** What only some views show. */
type OfView = {
  outgoingTrust: string | null
  ukprn: string | null
  addedBy: string
  conditionsMet: boolean
  originallyOn: Date | null
  movedFromOn: Date | null
  decidedOn: Date | null
}

/** A row as it comes out of the database, with what the permission rules ask about. */
type LoadedRow = Omit<ProjectRow, 'isOverdue' | 'mayAssign'> & Pick<ProjectFacts, 'caseworkerId' | 'officerId'>

export type ProjectPage = { rows: ProjectRow[]; total: number; byPhase: Record<Phase, number> }

/**
 * One page of a view of the list of projects, with the number found and, where the view is not about one phase, how many of them are
 * in each (whatever phase is chosen). The chosen page is found on the project's own indexes; only its twenty rows are joined to what
 * they show. Throws Forbidden.
 */
export async function listProjects(who: Principal, filters: ProjectFilters): Promise<ProjectPage> {
  authoriseView(who, filters.view)
  const [rows, counts] = await Promise.all([
    db().$queryRaw<LoadedRow[]>(pageQuery(who, filters)),
    db().$queryRaw<{ phase: Phase; count: bigint }[]>(countQuery(who, filters)),
  ])
  const byPhase = { preparing: 0, completing: 0, closed: 0 }
  for (const { phase, count } of counts) byPhase[phase] = Number(count)
  const day = today()
  const shown = rows.map(({ caseworkerId, officerId, ...row }) => ({
    ...row,
    isOverdue: row.nextDueOn !== null && row.nextDueOn < day,
    mayAssign:
      row.team !== null &&
      can(who, 'project.assign', {
        phase: row.phase,
        team: row.team,
        caseworkerId,
        officerId,
        region: regionalTeamOf[row.region],
        deleted: false,
        correctedBy: null,
      }),
  }))
  return { rows: shown, byPhase, total: phasesOf(filters).reduce((sum, phase) => sum + byPhase[phase], 0) }
}

/** Some views are for those whose work they are. Throws Forbidden. */
export function authoriseView(who: Principal, view: View): void {
  authorise(who, 'project.list')
  if (view === 'unassigned') authorise(who, 'unassigned.list')
  if (view === 'handed-over') authorise(who, 'handedOver.list')
}

const keys: Record<Sort, Sql> = {
  date: sql`p.significant_on`,
  created: sql`p.id`,
  name: sql`school.name`,
  due: sql`progress.next_due_on`,
  officer: sql`case when p.phase = 'preparing' then officer.first_name || ' ' || officer.last_name
    else caseworker.first_name || ' ' || caseworker.last_name end`,
  trust: sql`coalesce(trust.name, new_trust.name)`,
  closed: sql`p.closed_at`,
  held: sql`p.held_at`,
}

/** The order of the list. What has no next due date, nobody or no trust comes last in either order. */
export function orderOf({ sort, order }: ProjectFilters): Sql {
  const way = order === 'desc' ? sql`desc` : sql`asc`
  if (sort === 'created') return sql`p.id ${way}`
  const last = ['due', 'officer', 'trust'].includes(sort) ? sql` nulls last` : empty
  return sql`${keys[sort]} ${way}${last}, p.id ${way}`
}

/** The tables that the list is sorted by where the project's own columns do not say. */
const sortedBy: Partial<Record<Sort, Sql>> = {
  name: sql`join establishment school on school.id = p.school_id`,
  due: sql`join project_progress progress on progress.id = p.id`,
  officer: sql`join proposal on proposal.id = p.proposal_id
    left join person officer on officer.id = proposal.officer_id left join person caseworker on caseworker.id = p.caseworker_id`,
  trust: sql`join proposal on proposal.id = p.proposal_id
    left join trust on trust.id = proposal.incoming_trust_id left join new_trust on new_trust.id = proposal.new_trust_id`,
}

/** A view of one phase is counted by the index over it alone. */
function countQuery(who: Principal, filters: ProjectFilters): Sql {
  const only = phaseOf(filters.view)
  return only
    ? sql`select ${only} as phase, count(*) from project p where ${all(chosenBy(who, filters))}`
    : sql`select p.phase, count(*) from project p where ${all(conditionsOf(who, filters))} group by 1`
}

function pageQuery(who: Principal, filters: ProjectFilters): Sql {
  const columns = columnsOf(filters.scope, filters.view)
  const order = orderOf(filters)
  return sql`
    with chosen as materialized (
      select p.id, row_number() over (order by ${order}) as place
      from project p ${sortedBy[filters.sort] ?? empty}
      where ${all(chosenBy(who, filters))} order by ${order} limit ${pageSize} offset ${(filters.page - 1) * pageSize}
    )
    select p.id, p.proposal_id as "proposalId", school.name as school, school.urn, p.type,
      proposal.new_trust_id is not null as "formsTrust", p.phase, p.outcome, pp.decision,
      la.name as "localAuthority", p.region, p.team, coalesce(trust.name, new_trust.name) as trust,
      p.significant_on as "significantOn", p.significant_is_provisional as "isProvisional",
      case when p.phase = 'preparing' then officer.first_name || ' ' || officer.last_name
        else caseworker.first_name || ' ' || caseworker.last_name end as officer,
      case when p.phase = 'preparing' then pp.completed else progress.completed end as completed,
      case when p.phase = 'preparing' then pp.applicable else progress.applicable end as applicable,
      progress.next_due_on as "nextDueOn", p.created_at as "createdAt", p.closed_at as "closedAt",
      p.held_at as "heldAt", p.hold_reason as "holdReason",
      p.caseworker_id as "caseworkerId", proposal.officer_id as "officerId" ${selectsOf(columns)}
    from chosen
    join project p on p.id = chosen.id
    ${joinsOf(columns)}
    order by chosen.place`
}
