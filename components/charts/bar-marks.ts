/** What a chart of bars shows: groups of bars, one for each series, in the series' order. */
export type BarGroup = { label: string; values: readonly (number | null)[] }
export type BarMarks = {
  width: number
  height: number
  zero: number
  groups: { label: string; y: number; bars: BarMark[] }[]
}
type BarMark = {
  series: number
  x: number
  y: number
  width: number
  height: number
  value: number | null
  labelX: number
}

const [width, valueRoom, labelHeight, barHeight, groupGap] = [480, 72, 24, 22, 12]

/** Where the marks of a chart of horizontal bars stand: numbers in, places out. Bars start at zero, which lies further right when some are below. */
export function barMarks(groups: readonly BarGroup[]): BarMarks {
  const values = groups.flatMap((group) => group.values.filter((value) => value !== null))
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const scale = (width - valueRoom) / (most - least || 1)
  const at = (value: number) => round((value - least) * scale)
  let y = 0
  const placed = groups.map(({ label, values }) => {
    const group = { label, y: y + labelHeight - 8, bars: values.map((value, series) => mark(value, series, y)) }
    y += labelHeight + values.length * barHeight + groupGap
    return group
  })
  return { width, height: Math.max(0, y - groupGap), zero: at(0), groups: placed }

  function mark(value: number | null, series: number, top: number): BarMark {
    const [from, to] = [at(Math.min(0, value ?? 0)), at(Math.max(0, value ?? 0))]
    return {
      series,
      value,
      x: from,
      y: top + labelHeight + series * barHeight,
      width: round(to - from),
      height: barHeight - 4,
      labelX: to + 6,
    }
  }
}

const round = (length: number) => Math.round(length * 10) / 10
