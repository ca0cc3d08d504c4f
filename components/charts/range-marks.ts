/** From the lower to the upper quartile, with the median between; null where nothing is known. */
export type Range = { label: string; lower: number | null; median: number | null; upper: number | null }
type RangeMark = {
  label: string
  labelY: number
  y: number
  median: number | null
  x: number
  width: number
  medianX: number
  textX: number
}

const [width, textRoom, labelHeight, barHeight, gap] = [480, 100, 24, 20, 10]

/** Where the marks of a chart of ranges stand: one bar each, on one scale that starts at zero unless some are below. */
export function rangeMarks(ranges: readonly Range[]) {
  const known = ranges.flatMap(({ lower, upper }) => [lower ?? 0, upper ?? 0])
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)]
  const at = (value: number) => Math.round(((value - least) * (width - textRoom) * 10) / (most - least || 1)) / 10
  const step = labelHeight + barHeight + gap
  return {
    width,
    barHeight,
    zero: at(0),
    height: Math.max(0, ranges.length * step - gap),
    ranges: ranges.map(({ label, lower, median, upper }, index): RangeMark => {
      const y = index * step + labelHeight
      const [from, middle, to] = [at(lower ?? 0), at(median ?? 0), at(upper ?? 0)]
      return { label, labelY: y - 8, y, median, x: from, width: to - from, medianX: middle, textX: to + 10 }
    }),
  }
}
