import { millisecondsOf, timesDuring } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, seconds, type Line } from './table.ts'
import { openingList, taking } from './download.ts'

const readers = 10

/** Readers of the merged CSV at once against the same one after another, and the list page that somebody opens meanwhile. */
export async function benchReaders(product: Product): Promise<Line[]> {
  const take = taking(product, 'merged.csv')
  const inTurn = await millisecondsOf(async () => {
    for (let reader = 0; reader < readers; reader += 1) await take()
  })
  let atOnce = 0
  const pages = await timesDuring(
    async () => (atOnce = await millisecondsOf(() => Promise.all(Array.from({ length: readers }, take)))),
    openingList(product),
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
