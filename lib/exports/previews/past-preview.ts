import type { Principal } from '#lib/principal'
import type { Filters } from '#lib/catalogue/filters/filters'
import { countRows, readPreview } from '#lib/exports/query/preview'
import { previewRows } from './queries.ts'
import { withReadTransaction } from '#lib/exports/point-in-time/read-transaction'
import { getAuthorisedExport, type ExportSelection } from '#lib/exports/definitions/authorised-export'

type PreviewOptions = { filters: Filters; asAt?: Date }

/** How many rows an export has, or had at a moment, under these filters. Throws NotFound and Forbidden. */
export async function countRowsOf(
  who: Principal,
  wanted: ExportSelection,
  { filters, asAt }: PreviewOptions,
): Promise<number> {
  const definition = await getAuthorisedExport(who, wanted)
  return withReadTransaction(asAt && { at: asAt }, (client) => countRows(client, definition, filters))
}

/** An export as it stood: how many rows it had, and the first of them. Throws NotFound and Forbidden. */
export async function previewAsAt(
  who: Principal,
  wanted: ExportSelection,
  { filters, asAt }: Required<PreviewOptions>,
) {
  const definition = await getAuthorisedExport(who, wanted)
  return withReadTransaction({ at: asAt }, (client) =>
    readPreview(client, definition, filters, { most: previewRows, state: 'as_at' }),
  )
}
