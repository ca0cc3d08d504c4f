import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { all, conditionsOf } from '#lib/casework/projects/list/list-conditions'
import { countedBy, type StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { monthsShown, monthTables, type MonthCell } from './tables.ts'

/** The projects that open, and those that were proposed, in the months around today. One statement. Throws Forbidden. */
export async function countByMonth(who: Principal, filters: StatisticsFilters) {
  authorise(who, 'statistics.view')
  const day = today()
  const counted = all(conditionsOf(who, countedBy(filters)))
  const shown = monthsShown(day)
  const [first, last] = [`${shown.at(0)}-01`, `${shown.at(-1)}-01`]
  const cells = await db().$queryRaw<MonthCell[]>`
    select to_char(p.significant_on, 'YYYY-MM') as month, p.type, case when p.significant_is_provisional then 'provisional'
      when p.outcome = 'completed' then 'completed' else 'confirmed' end as what, count(*)::int as count
    from project p
    where ${counted} and p.significant_on between ${first}::date and ${last}::date
      and (p.phase <> 'closed' or (p.outcome = 'completed' and not p.significant_is_provisional))
    group by 1, 2, 3
    union all
    select to_char(p.created_at at time zone 'Europe/London', 'YYYY-MM'), p.type, 'proposed', count(*)::int
    from project p
    where ${counted} and p.created_at >= ${first}::timestamp at time zone 'Europe/London'
    group by 1, 2`
  return monthTables(cells, filters, day)
}
