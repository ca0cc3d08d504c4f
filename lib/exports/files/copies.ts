import type pg from 'pg'
import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Sql } from '#lib/platform/database/sql'
import type { Encoding } from './encoding.ts'
import type { Filters } from '#lib/catalogue/filters/filters'
import { exportIds, exportSelect } from '#lib/exports/query/select'
import { scopedSelect } from '#lib/exports/query/scope'

/** So few rows are had by look-ups of their own, at once; all of them are joined and sorted first, which takes a second or more. */
const firstRows = 100

/** The COPY that makes a file in one piece. */
export const wholeCopy = (definition: ExportDefinition, filters: Filters, { copy, rendering }: Encoding): Sql =>
  copy(exportSelect(definition, filters, rendering))

/**
 * The COPYs that make a file, one after the other: a reader of a long one sees its first rows at once, and no proxy gives up waiting.
 * In one transaction, and apart by the id they are ordered by, they are the same rows as one COPY gives.
 */
export async function copiesOf(
  client: pg.PoolClient,
  definition: ExportDefinition,
  filters: Filters,
  encoding: Encoding,
): Promise<Sql[]> {
  const { copy, rendering } = encoding
  const first = await client.query<{ id: string }>(exportIds(definition, filters, firstRows))
  const ids = first.rows.map(({ id }) => id)
  if (ids.length < firstRows) return [wholeCopy(definition, filters, encoding)]
  return [
    copy(scopedSelect({ definition, filters, rendering, ids, state: 'public', keyed: false })),
    copy(exportSelect(definition, filters, rendering, { after: ids.at(-1)! })),
  ]
}
