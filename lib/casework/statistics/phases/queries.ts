import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { all, conditionsOf } from '#lib/casework/projects/list/list-conditions'
import { countedBy, yearIn, type StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { phaseTables, type Spread } from './tables.ts'

/** How long projects took that closed in a year, in days by London's calendar. One statement over that year's projects. Throws Forbidden. */
export async function measurePhases(who: Principal, filters: StatisticsFilters) {
  authorise(who, 'statistics.view')
  const year = yearIn(filters, today())
  const [from, before] = [`${year}-01-01`, `${year + 1}-01-01`]
  const spreads = await db().$queryRaw<Spread[]>`
    with closed as (
      select p.type, p.region, p.outcome, standing.decided_on, (p.created_at at time zone 'Europe/London')::date as proposed_on,
        (p.handed_over_at at time zone 'Europe/London')::date as handed_over_on, (p.closed_at at time zone 'Europe/London')::date as closed_on
      from project p
      left join lateral (select decided_on from decision where decision.proposal_id = p.proposal_id
        order by decision.id desc limit 1) as standing on true
      where ${all(conditionsOf(who, countedBy(filters)))} and p.phase = 'closed'
        and p.closed_at >= ${from}::timestamp at time zone 'Europe/London'
        and p.closed_at < ${before}::timestamp at time zone 'Europe/London'
    )
    select took.phase, type, region, count(*)::int as count,
      percentile_cont(array[0.25, 0.5, 0.75]) within group (order by took.days) as quartiles
    from closed cross join lateral (values
      ('decision', decided_on - proposed_on),
      ('handover', case when outcome = 'completed' then handed_over_on - decided_on end),
      ('closure', case when outcome = 'completed' then closed_on - handed_over_on end)) as took (phase, days)
    where took.days is not null
    group by grouping sets ((took.phase), (took.phase, type), (took.phase, region))`
  return phaseTables(spreads, filters, year)
}
