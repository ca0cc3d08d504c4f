import { ChartFrame, patternOf } from './chart-frame.tsx'
import { rangeMarks, type Range } from './range-marks.ts'

type Props = {
  /** Starts the ids inside the chart: unique on the page. */
  id: string
  title: string
  ranges: readonly Range[]
  /** What is measured, after the median's figure. */
  unit: string
}

const [markWidth, overhang] = [6, 4]

/** Horizontal bars from the lower to the upper quartile, each with a thick mark at its median and the median's figure. */
export function RangeChart({ id, title, ranges, unit }: Props) {
  const marks = rangeMarks(ranges)
  return (
    <ChartFrame id={id} title={title} series={[]} width={marks.width} height={marks.height}>
      <line className="app-chart__axis" x1={marks.zero} x2={marks.zero} y1={0} y2={marks.height} />
      {marks.ranges.map(({ label, labelY, y, median, x, width, medianX, textX }) => (
        <g key={label}>
          <text className="app-chart__label" x={0} y={labelY}>
            {label}
          </text>
          {median !== null && (
            <>
              <rect
                className="app-chart__bar"
                x={x}
                y={y}
                width={width}
                height={marks.barHeight}
                fill={patternOf(id, 2)}
              />
              <rect
                className="app-chart__ink"
                x={medianX - markWidth / 2}
                y={y - overhang}
                width={markWidth}
                height={marks.barHeight + 2 * overhang}
              />
            </>
          )}
          <text x={textX} y={y + 15}>
            {median === null ? 'No data' : `${median.toLocaleString('en-GB')} ${unit}`}
          </text>
        </g>
      ))}
    </ChartFrame>
  )
}
