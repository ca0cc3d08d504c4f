import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { all, conditionsOf, projectState } from '#lib/casework/projects/list/list-conditions'
import { countedBy, type StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { nowTables, type NowCell } from './tables.ts'

/** Where projects stand. One statement, which reads every project once. Throws Forbidden. */
export async function countNow(who: Principal, filters: StatisticsFilters) {
  authorise(who, 'statistics.view')
  const cells = await db().$queryRaw<NowCell[]>`
    select ${projectState} as state, p.type, p.region, p.team, p.held_at is not null as "isHeld",
      case p.phase when 'preparing' then proposal.officer_id is null
        when 'completing' then p.caseworker_id is null else false end as "hasNobody", count(*)::int as count
    from project p join proposal on proposal.id = p.proposal_id
    where ${all(conditionsOf(who, countedBy(filters)))} group by 1, 2, 3, 4, 5, 6`
  return nowTables(cells, filters)
}
