import type { Principal } from '#lib/principal'
import { offeredFilters } from '#lib/exports/model/definition'
import { listAuthorisedExports } from '#lib/exports/definitions/authorised-export'
import { stillOffered } from '#lib/catalogue/filters/filters'
import { changedRowsWithin } from '#lib/exports/diff/row-diff'
import { withReadTransaction } from '#lib/exports/point-in-time/read-transaction'
import type { PastDownload } from '#lib/exports/downloads/baseline'

/** More than this is not counted on the way to another page. */
const compareLimits = { writes: 20_000, projects: 1000 }

/** How many rows have changed, by the id of the export; undefined where it was too much to count. */
export type ChangedCounts = ReadonlyMap<string, number | undefined>

/** How many rows of exports have changed since one's own downloads of them, under the filters of each. One connection for all of them. */
export async function countChangedRows(who: Principal, taken: readonly PastDownload[]): Promise<ChangedCounts> {
  const definitions = new Map((await listAuthorisedExports(who)).map((definition) => [definition.id, definition]))
  return withReadTransaction(undefined, async (client) => {
    const counts = new Map<string, number | undefined>()
    for (const { exportId, snapshot, filters: asked } of taken) {
      const definition = definitions.get(exportId)
      if (!definition) continue
      const filters = stillOffered(asked, offeredFilters(definition))
      const rows = await changedRowsWithin(client, { definition, filters, since: { snapshot } }, compareLimits)
      counts.set(exportId, rows?.length)
    }
    return counts
  })
}
