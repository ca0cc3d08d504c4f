import type pg from 'pg'
import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Sql } from '#lib/platform/database/sql'
import type { Filters } from '#lib/catalogue/filters/filters'
import { exportIds, exportSelect, type Rendering } from './select.ts'
import { scopedSelect } from './scope.ts'

/** So few rows are had by look-ups of their own, at once; all of them are joined and sorted first, which takes a second or more. */
const firstRows = 100

/**
 * The SELECTs that make a file, one after the other: a reader of a long one sees its first rows at once, and no proxy gives up waiting.
 * In one transaction, and apart by the id they are ordered by, they are the same rows as one SELECT gives.
 */
export async function selectsOf(
  client: pg.PoolClient,
  definition: ExportDefinition,
  filters: Filters,
  rendering: Rendering,
): Promise<Sql[]> {
  const first = await client.query<{ id: string }>(exportIds(definition, filters, firstRows))
  const ids = first.rows.map(({ id }) => id)
  if (ids.length < firstRows) return [exportSelect(definition, filters, rendering)]
  return [
    scopedSelect({ definition, filters, rendering, ids, state: 'public', keyed: false }),
    exportSelect(definition, filters, rendering, { after: ids.at(-1)! }),
  ]
}
