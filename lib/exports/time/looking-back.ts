import type { Principal } from '#lib/access/principal'
import type { Filters } from '#lib/exports/filters'
import { countRows, readPreview } from '#lib/exports/preview'
import { previewRows } from '#lib/exports/queries'
import { reading } from './reading.ts'
import { takeableExport, type Wanted } from '#lib/exports/definitions/takeable'

type Asked = { filters: Filters; asAt?: Date }

/** How many rows an export has, or had at a moment, under these filters. Throws NotFound and Forbidden. */
export async function countRowsOf(who: Principal, wanted: Wanted, { filters, asAt }: Asked): Promise<number> {
  const definition = await takeableExport(who, wanted)
  return reading(asAt && { at: asAt }, (client) => countRows(client, definition, filters))
}

/** An export as it stood: how many rows it had, and the first of them. Throws NotFound and Forbidden. */
export async function previewAsAt(who: Principal, wanted: Wanted, { filters, asAt }: Required<Asked>) {
  const definition = await takeableExport(who, wanted)
  return reading({ at: asAt }, (client) =>
    readPreview(client, definition, filters, { most: previewRows, state: 'as_at' }),
  )
}
