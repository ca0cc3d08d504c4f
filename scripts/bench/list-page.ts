import pg from 'pg'
import { p95 } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, round, type Line } from './table.ts'

const pageRows = 20
const requests = 100
/** Sessions hand in what they did some seconds later. */
const settled = 15_000

type ListPage = { p95: number; queries: number; reads: number }

/** A list under these filters, in turn: how long a page takes, how many queries it makes and how many rows of tables they fetch. */
export async function measureListPage(product: Product, addresses: readonly string[]): Promise<ListPage> {
  const { baseUrl, asPerson } = product
  let turn = 0
  const open = async () => {
    const response = await fetch(baseUrl + addresses[turn++ % addresses.length]!, { headers: asPerson })
    const page = await response.text()
    if (response.status !== 200 || !page.includes('<h1')) throw new Error(`The list answered ${response.status}`)
  }
  for (let warm = 0; warm < Math.max(10, addresses.length); warm += 1) await open()
  const time = await p95(open, Math.max(100, addresses.length * 3))
  const idle = await counting(product, async () => {})
  const busy = await counting(product, async () => {
    for (let request = 0; request < requests; request += 1) await open()
  })
  return {
    p95: time,
    queries: Math.round((busy.queries - idle.queries) / requests),
    reads: (busy.reads - idle.reads) / requests,
  }
}

/** How long the pages of a list take with many projects against the same pages with few. */
export const timeOfListPage = (list: string, few: ListPage, many: ListPage): Line =>
  atMost(
    `list of ${list} p95, many projects / 300`,
    many.p95 / few.p95,
    3,
    ' ×',
    `${round(many.p95)} ms / ${round(few.p95)} ms`,
  )

/** The same, and what the pages read for it. */
export const benchListPage = (list: string, few: ListPage, many: ListPage): Line[] => [
  timeOfListPage(list, few, many),
  atMost(
    `rows fetched by keys and indexes for a page of ${list}`,
    many.reads / pageRows,
    20,
    ' × its rows',
    `${round(many.reads)} rows`,
  ),
  atMost(
    `queries of a page of ${list}, many projects - 300`,
    many.queries - few.queries,
    0,
    '',
    `${many.queries} / ${few.queries}`,
  ),
]

/** What the database does meanwhile, the worker's own doings included: the same time of doing nothing is taken off. */
async function counting(product: Product, work: () => Promise<void>) {
  const before = await counters(product)
  const until = Date.now() + settled
  await work()
  await new Promise((resolve) => setTimeout(resolve, Math.max(until - Date.now(), 0)))
  const after = await counters(product)
  return { queries: after.queries - before.queries, reads: after.reads - before.reads }
}

/** Statements by the database's own count, those of the queue left out. */
async function counters({ ownerUrl }: Product): Promise<{ queries: number; reads: number }> {
  const owner = new pg.Client(ownerUrl)
  await owner.connect()
  const { rows } = await owner.query<{ queries: string; reads: string }>(
    `select (select sum(calls) from pg_stat_statements where query not like '%pgboss%') as queries, tup_fetched as reads
     from pg_stat_database where datname = current_database()`,
  )
  await owner.end()
  return { queries: Number(rows[0]!.queries), reads: Number(rows[0]!.reads) }
}
