import pg from 'pg'
import { systemPeople } from '#lib/people/system-people'
import { alternate } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, holds, seconds, type Line } from './table.ts'
import { taking } from './download.ts'
import { dateUpTo } from './xlsx.ts'

const changedProjects = 1000

/** The merged export as it stood against the same as it stands; some projects of it; and what has changed since a cursor, over HTTP. */
export async function benchThroughTime(product: Product): Promise<Line[]> {
  const take = (query: string) => taking(product, `merged.${query}`)
  const cursor = String((await take('jsonl')())['next-cursor'])
  await changeSome(product)
  const asAt = new Date(Date.now() - 1000).toISOString()
  const { to, count } = await dateUpTo(changedProjects)
  const past = await alternate(take(`csv?asAt=${asAt}`), take('csv'))
  const chosen = await alternate(take(`csv?asAt=${asAt}&to=${to}`), take(`csv?asAt=${asAt}`))
  const changed = await alternate(take(`jsonl?changedSince=${cursor}`), take('jsonl'))
  const told = (await take(`jsonl?changedSince=${cursor}`)())['row-count']
  return [
    line('merged CSV as at a moment / now', past, 2),
    line(`as at a moment, ${count} chosen projects / all`, chosen, 1.2),
    line(`changes since a cursor, ${changedProjects} changed / all rows`, changed, 0.1),
    holds('the changed rows are those of the changed projects', told === String(changedProjects), `${told} rows`),
  ]
}

const line = (work: string, { product, baseline }: { product: number; baseline: number }, target: number) =>
  atMost(work, product / baseline, target, ' ×', `${seconds(product)} / ${seconds(baseline)}`)

/** Changes as many projects by the names of their schools, spread over all of them. */
async function changeSome({ ownerUrl }: Product): Promise<void> {
  const owner = new pg.Client(ownerUrl)
  await owner.connect()
  await owner.query('begin')
  await owner.query(`select set_config('app.actor', $1, true)`, [systemPeople.demonstration.id])
  await owner.query(
    `update establishment set name = name || ' (renamed)' where id in (
       select school_id from (select school_id, row_number() over (order by id) as place, count(*) over () as projects
         from project where deleted_at is null and proposal_id in (select id from proposal where deleted_at is null)) as placed
       where place % greatest(projects / $1::int, 1) = 0 limit $1::int)`,
    [changedProjects],
  )
  await owner.query('commit')
  await owner.query('analyze establishment')
  await owner.end()
}
