import type pg from 'pg'
import type { Principal } from '#lib/access/principal'
import type { Filters } from '#lib/exports/filters'
import { previewRows } from '#lib/exports/queries'
import { exportCount, exportIds } from '#lib/exports/query'
import { reading } from './reading.ts'
import { scopedSelect } from './scope.ts'
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

async function countBy(client: pg.PoolClient, count: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(count)
  return rows[0]!.rows
}
