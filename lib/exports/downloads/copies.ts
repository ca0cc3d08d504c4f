import type pg from 'pg'
import type { ExportDefinition } from '#lib/exports/definitions/definition'
import type { Encoding } from '#lib/exports/files/encoding'
import type { Filters } from '#lib/exports/filters'
import { exportPlace } from '#lib/exports/query'

/** So few rows are had by index look-ups, at once; all of them are joined and sorted first, which takes a second or more. */
const firstRows = 500

/**
 * The COPYs that make a file, one after the other: a reader of a long one sees its first rows at once, and no proxy gives up waiting.
 * In one transaction, and apart by the id they are ordered by, they are the same rows as one COPY gives.
 */
export async function copiesOf(
  client: pg.PoolClient,
  definition: ExportDefinition,
  filters: Filters,
  encoding: Encoding,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(exportPlace(definition, filters, firstRows))
  const parts = rows.flatMap(({ id }) => [{ upTo: id }, { after: id }])
  if (parts.length === 0) return [encoding.statement(definition, filters)]
  return parts.map((part) => encoding.statement(definition, filters, part))
}
