import { ChartFrame, patternOf } from './chart-frame.tsx'
import { stackedMarks, type StackedBar } from './stacked-marks.ts'

type Props = {
  /** Starts the ids inside the chart: unique on the page. */
  id: string
  title: string
  /** What each part of a bar stands for, in order: four at most, so that their patterns can be told apart. */
  series: readonly string[]
  bars: readonly StackedBar[]
  /** Short labels stand beside their bars. */
  isBeside?: boolean
}

/** Horizontal bars of parts, each with its sum. The figures of the parts stand in the table beside it. */
export function StackedChart({ id, title, series, bars, isBeside = false }: Props) {
  const marks = stackedMarks(bars, isBeside)
  return (
    <ChartFrame id={id} title={title} series={series} width={marks.width} height={marks.height}>
      <line className="app-chart__axis" x1={marks.start} x2={marks.start} y1={0} y2={marks.height} />
      {marks.bars.map(({ label, labelY, y, total, totalX, segments }) => (
        <g key={label}>
          <text className={isBeside ? undefined : 'app-chart__label'} x={0} y={labelY}>
            {label}
          </text>
          {segments
            .filter((segment) => segment.width > 0)
            .map((segment) => (
              <rect
                key={segment.series}
                className="app-chart__bar"
                x={segment.x}
                y={y}
                width={segment.width}
                height={marks.barHeight}
                fill={patternOf(id, segment.series)}
              />
            ))}
          <text x={totalX} y={y + 15}>
            {total.toLocaleString('en-GB')}
          </text>
        </g>
      ))}
    </ChartFrame>
  )
}
