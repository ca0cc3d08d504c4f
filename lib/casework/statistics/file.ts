import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { sql } from '#lib/platform/database/sql'
import { found } from '#lib/platform/errors'
import { openList } from '#lib/exports/files/list-file'
import type { StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { getStatistics } from './queries.ts'
import type { TopicKey } from '#lib/casework/statistics/table/topics'

/** A table of the statistics as a CSV file, as the page has it. Throws Forbidden, NotFound. */
export async function openStatistics(
  who: Principal,
  topic: TopicKey,
  key: string,
  filters: StatisticsFilters,
  { bom }: { bom: boolean },
) {
  authorise(who, 'list.download')
  const { tables } = await getStatistics(who, topic, filters)
  const { heading, columns, rows } = found(
    tables.find((table) => table.key === key),
    `Statistics ${key}`,
  )
  const lines = JSON.stringify(rows.map(({ label, values }) => [label, ...values]))
  const counted = sql`from jsonb_array_elements(${lines}::jsonb) with ordinality as listed (line, place)`
  return openList(who, {
    name: `statistics-${topic}-${key}`,
    columns: [heading, ...columns].map((name, place) => ({
      heading: name,
      cell: sql`line ->> ${place}`,
      type: place === 0 ? 'text' : 'plain',
    })),
    rows: sql`${counted} order by place`,
    counted,
    filters,
    bom,
  })
}
