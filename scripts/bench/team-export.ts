import { alternate } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, seconds, type Line } from './table.ts'

/** An export of 21 columns against the merged one. */
export async function benchTeamExport({ baseUrl, asSystem }: Product): Promise<Line[]> {
  const take = (id: string) => async () => {
    const response = await fetch(`${baseUrl}/api/v1/exports/${id}.csv`, {
      headers: { ...asSystem, 'Accept-Encoding': 'identity' },
    })
    if (response.status !== 200) throw new Error(`${id} answered ${response.status}`)
    await response.body!.pipeTo(new WritableStream())
  }
  const { product, baseline } = await alternate(take('pre-conversion-grants'), take('merged'))
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
