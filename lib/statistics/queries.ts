import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import type { StatisticsFilters } from './filters.ts'
import { countByMonth } from './months/queries.ts'
import { countNow } from './now/queries.ts'
import { countPeople } from './people/queries.ts'
import { measurePhases } from './phases/queries.ts'
import { measureSlippage } from './slippage/queries.ts'
import type { StatisticsTable } from './table.ts'
import type { TopicKey } from './topics.ts'

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
