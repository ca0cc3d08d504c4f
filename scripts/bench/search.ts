import type { Principal } from '#lib/principal'
import { searchProjects } from '#lib/casework/search/queries'
import { p95 } from './measure.ts'
import { atMost, round, type Line } from './table.ts'

/** Common words and rare ones, mistyped ones, people, trusts, numbers, and what nothing is called. */
const texts = [
  'oak',
  'oakfeild primery',
  'school',
  'carl webster',
  'learning trust',
  'st marys',
  '980051',
  'CON-1004',
  'zzzqqq',
]

/** A search at full size, without the page around it. */
export async function benchSearch(): Promise<Line[]> {
  const who: Principal = { id: '', name: 'Bench', email: '', roles: [{ role: 'service-support', team: null }] }
  let turn = 0
  const search = () => searchProjects(who, texts[turn++ % texts.length]!, 1)
  for (let warm = 0; warm < texts.length * 2; warm += 1) await search()
  const time = await p95(search, texts.length * 20)
  return [atMost('search p95', time, 100, ' ms', `${round(time)} ms`)]
}
