/** A bar made of parts, one for each series, in the series' order. None is below zero. */
export type StackedBar = { label: string; values: readonly number[] }
type Segment = { series: number; x: number; width: number }
type StackedMark = { label: string; labelY: number; y: number; total: number; totalX: number; segments: Segment[] }
type StackedMarks = { width: number; height: number; start: number; barHeight: number; bars: StackedMark[] }

const [width, totalRoom, besideRoom, aboveRoom, barHeight, gap] = [480, 72, 156, 24, 20, 10]

/** Where the marks of a chart of stacked bars stand. Short labels stand beside their bars, longer ones above. */
export function stackedMarks(bars: readonly StackedBar[], isBeside: boolean): StackedMarks {
  const start = isBeside ? besideRoom : 0
  const above = isBeside ? 0 : aboveRoom
  const step = above + barHeight + gap
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)))
  const length = (value: number) => round((value * (width - start - totalRoom)) / most)
  return {
    width,
    start,
    barHeight,
    height: Math.max(0, bars.length * step - gap),
    bars: bars.map(({ label, values }, index) => {
      const y = index * step + above
      const total = sum(values)
      return {
        label,
        labelY: isBeside ? y + 15 : y - 8,
        y,
        total,
        totalX: start + length(total) + 6,
        segments: values.map((value, series) => ({
          series,
          x: start + length(sum(values.slice(0, series))),
          width: length(value),
        })),
      }
    }),
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const round = (length: number) => Math.round(length * 10) / 10
