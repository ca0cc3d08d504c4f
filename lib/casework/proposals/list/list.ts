import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { empty, joinSql, sql, type Sql } from '#lib/platform/database/sql'
import {
  codesOf,
  proposalStatuses,
  regionalTeamOf,
  type ProjectType,
  type ProposalStatus,
  type Region,
  type Route,
} from '#lib/labels'
import { findNearest, schools, trusts } from '#lib/reference/schools/nearest-queries'
import { isApproved } from '#lib/casework/record/proposal-facts'
import type { ProposalFilters } from './filters.ts'
import { about, all, conditionsOf, titled } from './list-conditions.ts'

export const pageSize = 20

/** How many schools, and how many trusts, a title that nothing contains can stand for. A trust may have many proposals. */
const nearest = 5

export type ProposalRow = {
  id: string
  reference: string
  /** The first of its schools, and how many there are. */
  school: string
  schools: number
  urn: string
  type: ProjectType
  route: Route | null
  formsTrust: boolean
  status: ProposalStatus
  localAuthorities: string
  regions: Region[]
  incomingTrust: string | null
  outgoingTrust: string | null
  /** The proposed decision date until the decision, its own date afterwards. */
  decisionOn: Date | null
  significantOn: Date | null
  officer: string | null
  createdAt: Date
  completed: number
  applicable: number
  mayAssign: boolean
}

/** A row as it comes out of the database, with what the permission rules ask about. */
type LoadedRow = Omit<ProposalRow, 'mayAssign'> & { officerId: string | null }

export type ProposalPage = {
  rows: ProposalRow[]
  total: number
  byStatus: Record<ProposalStatus, number>
  /** Nothing contains the title that was asked for: these are the nearest. */
  isNearest: boolean
}

/**
 * One page of the list of proposals, with the number found and how many have each status (whatever status is chosen).
 * The page and the counts are found in indexes that hold all that is filtered by; only its twenty rows are joined to what they show.
 */
export async function listProposals(who: Principal, filters: ProposalFilters): Promise<ProposalPage> {
  authorise(who, 'project.list')
  const { conditions, byStatus, isNearest } = await findListed(who, filters)
  const rows = await db().$queryRaw<LoadedRow[]>(pageQuery(conditions, filters))
  const chosen = filters.status.length > 0 ? filters.status : codesOf(proposalStatuses)
  const shown = rows.map(({ officerId, ...row }) => ({
    ...row,
    mayAssign: can(who, 'proposal.assign', {
      officerId,
      regions: row.regions.map((region) => regionalTeamOf[region]),
      locked: isApproved(row.status),
      deleted: false,
    }),
  }))
  return { rows: shown, byStatus, isNearest, total: chosen.reduce((sum, status) => sum + byStatus[status], 0) }
}

/** The conditions of the list's rows and how many meet them; where nothing contains the title, those of the nearest names. */
export async function findListed(who: Principal, filters: ProposalFilters) {
  const { q, status } = filters
  const others = conditionsOf(who, filters)
  const ofStatus = status.length > 0 ? [sql`l.status in (${joinSql(status)})`] : []
  const counted = async (conditions: Sql[], isNearest: boolean) => ({
    conditions: [...conditions, ...ofStatus],
    byStatus: await countByStatus(conditions),
    isNearest,
  })
  const found = await counted(q ? [...others, titled(q)] : others, false)
  // A number that is not found is another number, and not one mistyped.
  if (!q || /\d/.test(q) || Object.values(found.byStatus).some((count) => count > 0)) return found
  const [schoolIds, trustIds] = await Promise.all([findNearest(schools, q, nearest), findNearest(trusts, q, nearest)])
  return schoolIds.length + trustIds.length > 0 ? counted([...others, about(schoolIds, trustIds)], true) : found
}

async function countByStatus(conditions: Sql[]): Promise<Record<ProposalStatus, number>> {
  const counts = await db().$queryRaw<{ status: ProposalStatus; count: number }[]>(
    sql`select l.status, count(*)::int as count from proposal_list l where ${all(conditions)} group by 1`,
  )
  const none = codesOf(proposalStatuses).map((status) => [status, 0])
  return Object.fromEntries([...none, ...counts.map(({ status, count }) => [status, count])])
}

const keys = {
  created: sql`l.id`,
  decision: sql`l.decision_on`,
  significant: sql`l.significant_on`,
  name: sql`l.name`,
}

/** The order of the list, which its indexes have too: what has no date comes last, whichever way. */
export function orderOf({ sort, order }: Pick<ProposalFilters, 'sort' | 'order'>): Sql {
  const way = order === 'desc' ? sql`desc` : sql`asc`
  if (sort === 'created') return sql`l.id ${way}`
  const last = sort === 'name' || order === 'asc' ? empty : sql` nulls last`
  return sql`${keys[sort]} ${way}${last}, l.id ${way}`
}

function pageQuery(conditions: Sql[], filters: ProposalFilters): Sql {
  const order = orderOf(filters)
  const { q, page } = filters
  const columns = sql`l.id, l.name, l.decision_on, l.significant_on`
  const chosen = sql`select ${columns} from proposal_list l where ${all(conditions)}`
  // No index finds a part of a word: all that meet the conditions are found first, rather than one by one in the list's order.
  const source = q ? sql`(${chosen} offset 0) l` : sql`(${chosen}) l`
  return sql`
    with chosen as materialized (
      select l.id, row_number() over (order by ${order}) as place
      from ${source} order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}
    )
    select l.id, proposal.reference, l.name as school, of_schools.count as schools, of_schools.urn, l.type, l.route,
      l.forms_trust as "formsTrust", l.status, authorities.names as "localAuthorities", l.regions,
      coalesce(incoming.name, new_trust.name) as "incomingTrust", outgoing.name as "outgoingTrust",
      l.decision_on as "decisionOn", l.significant_on as "significantOn",
      officer.first_name || ' ' || officer.last_name as officer, l.officer_id as "officerId", proposal.created_at as "createdAt",
      coalesce(progress.completed, 0) as completed, coalesce(progress.applicable, 0) as applicable
    from chosen join proposal_list l on l.id = chosen.id ${details}
    order by chosen.place`
}

/** What a row shows beside what the list is found by. */
export const details = sql`
    join proposal on proposal.id = l.id
    left join proposal_progress progress on progress.id = l.id
    left join trust incoming on incoming.id = proposal.incoming_trust_id
    left join trust outgoing on outgoing.id = proposal.outgoing_trust_id
    left join new_trust on new_trust.id = proposal.new_trust_id
    left join person officer on officer.id = l.officer_id
    cross join lateral (
      select count(*)::int as count, (array_agg(school.urn order by project.id))[1] as urn
      from project join establishment school on school.id = project.school_id
      where project.proposal_id = l.id and project.deleted_at is null) as of_schools
    cross join lateral (
      select string_agg(name, ', ' order by name) as names from local_authority where id = any(l.local_authorities)) as authorities`
