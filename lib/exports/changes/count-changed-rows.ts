import type { Principal } from '#lib/principal'
import { offeredFilters } from '#lib/exports/model/definition'
import { takeableExports } from '#lib/exports/definitions/authorised-export'
import { stillOffered } from '#lib/catalogue/filters/filters'
import { changedRowsWithin } from '#lib/exports/diff/row-diff'
import { reading } from '#lib/exports/point-in-time/read-transaction'
import type { Taken } from '#lib/exports/downloads/baseline'

/** More than this is not counted on the way to another page. */
const most = { writes: 20_000, projects: 1000 }

/** How many rows have changed, by the id of the export; undefined where it was too much to count. */
export type ChangedCounts = ReadonlyMap<string, number | undefined>

/** How many rows of exports have changed since one's own downloads of them, under the filters of each. One connection for all of them. */
export async function countChanged(who: Principal, taken: readonly Taken[]): Promise<ChangedCounts> {
  const definitions = new Map((await takeableExports(who)).map((definition) => [definition.id, definition]))
  return reading(undefined, async (client) => {
    const counts = new Map<string, number | undefined>()
    for (const { exportId, snapshot, filters: asked } of taken) {
      const definition = definitions.get(exportId)
      if (!definition) continue
      const filters = stillOffered(asked, offeredFilters(definition))
      const rows = await changedRowsWithin(client, { definition, filters, since: { snapshot } }, most)
      counts.set(exportId, rows?.length)
    }
    return counts
  })
}
