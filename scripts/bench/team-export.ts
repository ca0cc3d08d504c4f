import { alternate } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, seconds, type Line } from './table.ts'
import { taking } from './download.ts'

/** An export of 21 columns against the merged one. */
export async function benchTeamExport(of: Product): Promise<Line[]> {
  const { product, baseline } = await alternate(taking(of, 'pre-conversion-grants.csv'), taking(of, 'merged.csv'))
  return [
    atMost(
      'export of 21 columns / merged CSV',
      product / baseline,
      0.35,
      ' ×',
      `${seconds(product)} / ${seconds(baseline)}`,
    ),
  ]
}
