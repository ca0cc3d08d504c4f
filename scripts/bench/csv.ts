import { createHash } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { createPool } from '#lib/platform/database/client'
import { copying, openCopy } from '#lib/exports/files/copy'
import { csvEncoding } from '#lib/exports/files/csv'
import { merged } from '#lib/exports/shipped/merged'
import { sql, writeLiterals, type Sql } from '#lib/platform/database/sql'
import { exportSelect } from '#lib/exports/query/select'
import { alternate, leastOf, peakGrowth } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, holds, seconds, type Line } from './table.ts'
import { askFor, taking } from './download.ts'

async function drain(pieces: AsyncIterable<Uint8Array>, use: (piece: Uint8Array) => void = () => {}) {
  for await (const piece of pieces) use(piece)
}

/** The time that the merged CSV takes over HTTP. */
export const timeOfCsv = (product: Product) => leastOf(taking(product, 'merged.csv'))

/** The merged CSV over HTTP against a bare COPY of the same SELECT, the first row, memory, and the SELECT against a flat table. */
export async function benchCsv(product: Product): Promise<Line[]> {
  const pool = createPool(process.env.DATABASE_URL!, 2)
  const statement = csvEncoding().copy(exportSelect(merged, {}, 'csv'))
  const bare = async (use?: (piece: Uint8Array) => void) => {
    const copy = await openCopy(
      pool,
      copying(async () => [statement]),
    )
    await drain(copy.bytes, use)
    return copy.finish()
  }
  const rows = await bare()
  const isSame = (await hashOfBare(bare)) === (await hashOfHttp(product))
  const http = await alternate(taking(product, 'merged.csv'), () => bare())
  const firstRow = await leastOf(() => readFirstRow(product))
  const growth = product.webPid && (await peakGrowth(product.webPid, taking(product, 'merged.csv')))
  await pool.end()
  const flat = await againstFlatTable(product)
  return [
    holds('merged CSV: same bytes as the bare COPY', isSame, `${rows.toLocaleString('en-GB')} rows`),
    atMost(
      'merged CSV over HTTP / bare COPY',
      http.product / http.baseline,
      1.15,
      ' ×',
      `${seconds(http.product)} / ${seconds(http.baseline)}`,
    ),
    atMost('first data row', firstRow / 1000, 0.5, ' s', ''),
    atMost('growth of the peak memory of the server', growth, 32, ' MB', ''),
    atMost(
      'SELECT / COPY of its result from a flat table',
      flat.product / flat.baseline,
      4,
      ' ×',
      `${seconds(flat.product)} / ${seconds(flat.baseline)}`,
    ),
  ]
}

type Bare = (use: (piece: Uint8Array) => void) => Promise<unknown>

async function hashOfBare(bare: Bare): Promise<string> {
  const { head, createRewrite } = csvEncoding()
  const rewrite = createRewrite()
  const hash = createHash('sha256').update(head(merged))
  await bare((piece) => hash.update(rewrite(Buffer.from(piece))))
  return hash.digest('hex')
}

async function hashOfHttp(product: Product): Promise<string> {
  const hash = createHash('sha256')
  await drain(await askFor(product, 'merged.csv'), (piece) => hash.update(piece))
  return hash.digest('hex')
}

async function readFirstRow(product: Product) {
  const header = csvEncoding().head(merged).length
  let read = 0
  for await (const piece of await askFor(product, 'merged.csv')) if ((read += (piece as Buffer).length) > header) return
}

async function againstFlatTable({ ownerUrl }: Product) {
  const owner = createPool(ownerUrl, 1)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`set work_mem = '32MB'`) // as the exports have it
  await client.query(`create unlogged table bench_flat as ${writeLiterals(exportSelect(merged, {}, 'csv'))}`)
  await client.query('grant select on bench_flat to portal_app')
  await client.query('analyze bench_flat')
  const copy = (select: Sql) => async () => {
    const { bytes, finish } = await openCopy(
      owner,
      copying(async () => [sql`copy (${select}) to stdout (format csv)`]),
    )
    await drain(bytes)
    await finish()
  }
  const taken = await alternate(copy(exportSelect(merged, {}, 'csv')), copy(sql`select * from bench_flat`))
  await client.query('drop table bench_flat')
  await client.end()
  await owner.end()
  return taken
}

/** Readers that leave, over HTTP and with a pool of two: nothing may be left running a second later. */
export async function benchLeaving(product: Product): Promise<Line[]> {
  const pool = createPool(process.env.DATABASE_URL!, 2)
  const statement = csvEncoding().copy(exportSelect(merged, {}, 'csv'))
  for (let time = 0; time < 10; time += 1) {
    const { bytes } = await openCopy(
      pool,
      copying(async () => [statement]),
    )
    if (time % 2 === 0) await once(bytes, 'data')
    bytes.destroy()
    const leaver = new AbortController()
    const reading = askFor(product, 'merged.csv', leaver.signal)
    if (time % 2 === 0) await once(await reading, 'data')
    else setTimeout(() => leaver.abort(), 50)
    leaver.abort()
    await reading.catch(() => {})
  }
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const { rows } = await pool.query<{ left: number }>(
    `select count(*)::int as left from pg_stat_activity where query ilike 'copy%' and state = 'active'`,
  )
  await pool.end()
  const isServed = await taking(product, 'merged.csv')().then(
    () => true,
    () => false,
  )
  return [
    atMost(
      'active COPYs a second after twenty readers left',
      rows[0]!.left,
      0,
      '',
      'ten with a pool of two, ten over HTTP',
    ),
    holds('the next request is served', isServed, 'to its last byte'),
  ]
}
