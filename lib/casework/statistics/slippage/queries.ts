import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { sql } from '#lib/platform/database/sql'
import { all, conditionsOf } from '#lib/casework/projects/list/list-conditions'
import { countedBy, yearIn, type StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { slippageTables, type MoveCell, type ReasonCell } from './tables.ts'

/**
 * How far the confirmed dates of a year moved, and why: projects that open in it or opened, from the date that their kick-off confirmed.
 * Two statements over that year's projects. Throws Forbidden.
 */
export async function measureSlippage(who: Principal, filters: StatisticsFilters) {
  authorise(who, 'statistics.view')
  const year = yearIn(filters, today())
  const projects = sql`
    with confirmed as materialized (
      select p.id, p.type, p.region, p.significant_on, kick_off.id as kick_off_id, kick_off.to_on
      from project p
      left join lateral (select change.id, change.to_on from date_change change
        where change.project_id = p.id and change.kind = 'significant' and exists (select from date_change_reason given
          where given.date_change_id = change.id and given.reason = 'stakeholder-kick-off')
        order by change.id desc limit 1) as kick_off on true
      where ${all(conditionsOf(who, countedBy(filters)))} and not p.significant_is_provisional
        and (p.phase = 'completing' or p.outcome = 'completed')
        and p.significant_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    )`
  const [moves, reasons] = await Promise.all([
    db().$queryRaw<MoveCell[]>`${projects}
      select type, region, coalesce(extract(year from age(significant_on, to_on)) * 12
        + extract(month from age(significant_on, to_on)), 0)::int as months, count(*)::int as count
      from confirmed group by 1, 2, 3`,
    db().$queryRaw<ReasonCell[]>`${projects}
      select confirmed.type, confirmed.region, given.reason, count(*)::int as count
      from confirmed
      join date_change change on change.project_id = confirmed.id and change.id > confirmed.kick_off_id
      join date_change_reason given on given.date_change_id = change.id
      where change.kind = 'significant' and change.from_on <> change.to_on group by 1, 2, 3`,
  ])
  return slippageTables(moves, reasons, filters, year)
}
