import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { Prisma } from '#lib/db/generated/client'
import { found } from '#lib/errors'
import { openList } from '#lib/exports/open-list'
import type { StatisticsFilters } from './filters.ts'
import { getStatistics } from './queries.ts'
import type { TopicKey } from './topics.ts'

/** A table of the statistics as a CSV file, as the page has it. Throws Forbidden, NotFound. */
export async function openStatistics(
  who: Principal,
  topic: TopicKey,
  key: string,
  filters: StatisticsFilters,
  address: { query: string; bom: boolean },
) {
  authorise(who, 'list.download')
  const { tables } = await getStatistics(who, topic, filters)
  const { heading, columns, rows } = found(
    tables.find((table) => table.key === key),
    `Statistics ${key}`,
  )
  const lines = JSON.stringify(rows.map(({ label, values }) => [label, ...values]))
  const counted = Prisma.sql`from jsonb_array_elements(${lines}::jsonb) with ordinality as listed (line, place)`
  return openList(who, {
    name: `statistics-${topic}-${key}`,
    columns: [heading, ...columns].map((name, place) => ({
      heading: name,
      cell: `line ->> ${place}`,
      type: place === 0 ? 'text' : 'plain',
    })),
    rows: Prisma.sql`${counted} order by place`,
    counted,
    filters: address.query,
    bom: address.bom,
  })
}
