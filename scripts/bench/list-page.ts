import pg from 'pg'
import { p95 } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, round, type Line } from './table.ts'

const pageRows = 20
const requests = 100
/** Sessions hand in what they did some seconds later. */
const settled = 15_000
const filtered = '/projects?scope=all&phase=completing&sort=date'

type ListPage = { p95: number; queries: number; reads: number }

/** A list page with filters: how long it takes, how many queries it makes and how many rows of tables they fetch. */
export async function measureListPage(product: Product): Promise<ListPage> {
  const { baseUrl, asPerson } = product
  const open = async () => {
    const response = await fetch(baseUrl + filtered, { headers: asPerson })
    const page = await response.text()
    if (response.status !== 200 || !page.includes('<table')) throw new Error(`The list answered ${response.status}`)
  }
  for (let warm = 0; warm < 10; warm += 1) await open()
  const time = await p95(open)
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

/** The page with many projects against the same page with few. */
export const benchListPage = (few: ListPage, many: ListPage): Line[] => [
  atMost(
    'list page p95, many projects / 300',
    many.p95 / few.p95,
    3,
    ' ×',
    `${round(many.p95)} ms / ${round(few.p95)} ms`,
  ),
  atMost(
    'rows fetched by keys and indexes for a page',
    many.reads / pageRows,
    20,
    ' × its rows',
    `${round(many.reads)} rows`,
  ),
  atMost(
    'queries of a page, many projects - 300',
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
