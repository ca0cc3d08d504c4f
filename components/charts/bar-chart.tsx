import { barMarks, type BarGroup } from './bar-marks.ts'
import { ChartFrame, patternOf } from './chart-frame.tsx'

type Props = {
  /** Starts the ids inside the chart: unique on the page. */
  id: string
  title: string
  /** What each bar of a group stands for, in order: four at most, so that their patterns can be told apart. */
  series: readonly string[]
  groups: readonly BarGroup[]
  format?: (value: number) => string
}

/**
 * Horizontal bars, drawn on the server: each with its figure, told apart by pattern and order rather than colour. The same figures
 * always stand in a table beside it, which is what a screen reader reads.
 */
export function BarChart({ id, title, series, groups, format = String }: Props) {
  const { width, height, zero, groups: placed } = barMarks(groups)
  return (
    <ChartFrame id={id} title={title} series={series} width={width} height={height}>
      <line className="app-chart__axis" x1={zero} x2={zero} y1={0} y2={height} />
      {placed.map(({ label, y, bars }) => (
        <g key={label}>
          <text className="app-chart__label" x={0} y={y}>
            {label}
          </text>
          {bars.map((bar) => (
            <g key={bar.series}>
              <rect
                className="app-chart__bar"
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                fill={patternOf(id, bar.series)}
              />
              <text x={bar.labelX} y={bar.y + 15}>
                {bar.value === null ? 'No data' : format(bar.value)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </ChartFrame>
  )
}
