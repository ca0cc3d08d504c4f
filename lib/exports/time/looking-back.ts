import type pg from 'pg'
import type { Principal } from '#lib/access/principal'
import { db } from '#lib/db/client'
import { changedRows } from './changed.ts'
import type { Filters } from '#lib/exports/filters'
import { previewRows } from '#lib/exports/queries'
import { exportCount, exportIds } from '#lib/exports/query'
import { reading } from './reading.ts'
import { scopedSelect } from './scope.ts'
import { lastTaken } from './since.ts'
import { takeableExport, type Wanted } from '#lib/exports/definitions/takeable'

type Asked = { filters: Filters; asAt?: Date }

/** How many rows an export has, or had at a moment, under these filters. Throws NotFound and Forbidden. */
export async function countRowsOf(who: Principal, wanted: Wanted, { filters, asAt }: Asked): Promise<number> {
  const count = exportCount(await takeableExport(who, wanted), filters)
  return reading(asAt && { at: asAt }, (client) => countBy(client, count))
}

/** An export as it stood: how many rows it had, and the first of them. Throws NotFound and Forbidden. */
export async function previewAsAt(who: Principal, wanted: Wanted, { filters, asAt }: Required<Asked>) {
  const definition = await takeableExport(who, wanted)
  return reading({ at: asAt }, async (client) => {
    const rowCount = await countBy(client, exportCount(definition, filters))
    const first = await client.query<{ id: string }>(exportIds(definition, filters, previewRows))
    const ids = first.rows.map(({ id }) => id)
    const { rows } = await client.query<(string | null)[]>({
      text: scopedSelect({ definition, filters, rendering: 'plain', ids, state: 'as_at' }),
      rowMode: 'array',
    })
    return { rowCount, rows: rows.map(([, ...cells]) => cells) }
  })
}

/**
 * How many rows of an export have changed since one's own last download of it; undefined where there was none. Throws NotFound and
 * Forbidden.
 */
export async function countChanged(who: Principal, wanted: Wanted, filters: Filters): Promise<number | undefined> {
  const definition = await takeableExport(who, wanted)
  const last = await db().download.findFirst({ ...lastTaken(who, wanted.exportId), select: { snapshot: true } })
  if (!last) return undefined
  const span = { definition, filters, since: { snapshot: last.snapshot } }
  return (await reading(undefined, (client) => changedRows(client, span))).length
}

async function countBy(client: pg.PoolClient, count: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(count)
  return rows[0]!.rows
}
