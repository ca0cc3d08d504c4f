import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import type { StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { countByMonth } from '#lib/casework/statistics/months/queries'
import { countNow } from '#lib/casework/statistics/now/queries'
import { countPeople } from '#lib/casework/statistics/people/queries'
import { measurePhases } from '#lib/casework/statistics/phases/queries'
import { measureSlippage } from '#lib/casework/statistics/slippage/queries'
import type { StatisticsTable } from '#lib/casework/statistics/table/table'
import type { TopicKey } from '#lib/casework/statistics/table/topics'

type Count = (who: Principal, filters: StatisticsFilters) => Promise<StatisticsTable[]>

const counts: Record<TopicKey, Count> = {
  now: countNow,
  months: countByMonth,
  phases: measurePhases,
  slippage: measureSlippage,
  people: countPeople,
}

/** The statistics of a topic, counted at this moment. The number of statements does not grow with the projects. Throws Forbidden. */
export async function getStatistics(who: Principal, topic: TopicKey, filters: StatisticsFilters) {
  authorise(who, 'statistics.view')
  return { tables: await counts[topic](who, filters), countedAt: new Date() }
}
