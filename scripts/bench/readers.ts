import { millisecondsOf, timesDuring } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, seconds, type Line } from './table.ts'

const readers = 10

/** Readers of the merged CSV at once against the same one after another, and the list page that somebody opens meanwhile. */
export async function benchReaders({ baseUrl, asSystem, asPerson }: Product): Promise<Line[]> {
  const take = async () => {
    const response = await fetch(`${baseUrl}/api/v1/exports/merged.csv`, {
      headers: { ...asSystem, 'Accept-Encoding': 'identity' },
    })
    if (response.status !== 200) throw new Error(`The export answered ${response.status}`)
    await response.body!.pipeTo(new WritableStream())
  }
  const openList = async () => (await fetch(`${baseUrl}/projects?scope=all`, { headers: asPerson })).text()
  const inTurn = await millisecondsOf(async () => {
    for (let reader = 0; reader < readers; reader += 1) await take()
  })
  let atOnce = 0
  const pages = await timesDuring(
    async () => (atOnce = await millisecondsOf(() => Promise.all(Array.from({ length: readers }, take)))),
    openList,
  )
  return [
    atMost(
      `${readers} readers of the merged CSV at once / in turn`,
      atOnce / inTurn,
      1.3,
      ' ×',
      `${seconds(atOnce)} / ${seconds(inTurn)}`,
    ),
    atMost('slowest list page meanwhile', Math.max(...pages) / 1000, 1, ' s', ''),
  ]
}
