import type pg from 'pg'
import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Filters } from '#lib/catalogue/filters/filters'
import { exportCount, exportIds } from './select.ts'
import { scopedSelect, type State } from './scope.ts'

/** What may be asked: a pool, or a transaction that looks back to a state. */
type Queryable = Pick<pg.Pool, 'query'> | pg.PoolClient

/** How many rows an export has under these filters, in the state that is read. */
export async function countRows(from: Queryable, definition: ExportDefinition, filters: Filters): Promise<number> {
  const { rows } = await from.query<{ rows: number }>(exportCount(definition, filters))
  return rows[0]!.rows
}

/** The same with its first rows, as text or null. What it takes grows with these rows: nothing is summed over whole tables for them. */
export async function readPreview(
  from: Queryable,
  definition: ExportDefinition,
  filters: Filters,
  { most, state = 'public' }: { most: number; state?: State },
) {
  const rowCount = await countRows(from, definition, filters)
  const first = await from.query<{ id: string }>(exportIds(definition, filters, most))
  const ids = first.rows.map(({ id }) => id)
  const { text, values } = scopedSelect({ definition, filters, rendering: 'plain', ids, state, keyed: false })
  const { rows } = await from.query<(string | null)[]>({ text, values, rowMode: 'array' })
  return { rowCount, rows }
}
