import { z } from 'zod'
import { readParams } from '#app/_web/params'
import { NotFound } from '#lib/platform/errors'
import type { Principal } from '#lib/principal'
import type { ExportSelection } from '#lib/exports/definitions/authorised-export'
import { getView, type ViewDetails } from '#lib/exports/views/queries'

/** What the address of an export and of its files may say beside the filters. */
export const selectionNames = ['version', 'view']

const wantedQuery = z.object({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  view: z.uuid().optional(),
})

/** Which version of an export an address wants, or which of its columns, by a view that `who` has saved. Throws NotFound, Forbidden. */
export async function readSelection(
  who: Principal,
  exportId: string,
  query: URLSearchParams,
): Promise<{ wanted: ExportSelection; view: ViewDetails | undefined }> {
  const given = Object.fromEntries(selectionNames.map((name) => [name, query.get(name) || undefined]))
  const { version, view: viewId } = readParams(wantedQuery, given)
  if (viewId && exportId !== 'merged') throw new NotFound('View')
  const view = viewId ? await getView(who, viewId) : undefined
  return { wanted: { exportId, version, columns: view?.columns }, view }
}
