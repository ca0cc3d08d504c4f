import { barMarks, type BarGroup } from './bar-marks.ts'

type Props = {
  /** Starts the ids inside the chart: unique on the page. */
  id: string
  title: string
  /** What each bar of a group stands for, in order: four at most, so that their patterns can be told apart. */
  series: readonly string[]
  groups: readonly BarGroup[]
  format?: (value: number) => string
}

const swatch = 18

/**
 * Horizontal bars, drawn on the server: each with its figure, told apart by pattern and order rather than colour. The same figures
 * always stand in a table beside it, which is what a screen reader reads.
 */
export function BarChart({ id, title, series, groups, format = String }: Props) {
  const { width, height, zero, groups: placed } = barMarks(groups)
  const legend = series.length > 1 ? series : []
  const above = legend.length * 26 + (legend.length > 0 ? 8 : 0)
  return (
    <figure className="app-chart">
      <figcaption className="govuk-heading-s" id={`${id}-title`}>
        {title}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${above + height}`} role="img" aria-labelledby={`${id}-title`}>
        <Patterns id={id} />
        {legend.map((name, index) => (
          <g key={name}>
            <rect
              className="app-chart__bar"
              x={1}
              y={index * 26 + 1}
              width={swatch}
              height={swatch}
              fill={fill(id, index)}
            />
            <text x={swatch + 10} y={index * 26 + 16}>
              {name}
            </text>
          </g>
        ))}
        <g transform={`translate(0 ${above})`}>
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
                    fill={fill(id, bar.series)}
                  />
                  <text x={bar.labelX} y={bar.y + 15}>
                    {bar.value === null ? 'No data' : format(bar.value)}
                  </text>
                </g>
              ))}
            </g>
          ))}
        </g>
      </svg>
    </figure>
  )
}

const fill = (id: string, series: number) => `url(#${id}-series-${series})`

/** Filled, striped, dotted, empty. */
function Patterns({ id }: { id: string }) {
  const square = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' }
  return (
    <defs>
      <pattern id={`${id}-series-0`} {...square}>
        <rect className="app-chart__ink" width={8} height={8} />
      </pattern>
      <pattern id={`${id}-series-1`} {...square} patternTransform="rotate(45)">
        <rect className="app-chart__paper" width={8} height={8} />
        <rect className="app-chart__ink" width={4} height={8} />
      </pattern>
      <pattern id={`${id}-series-2`} {...square}>
        <rect className="app-chart__paper" width={8} height={8} />
        <circle className="app-chart__ink" cx={4} cy={4} r={1.5} />
      </pattern>
      <pattern id={`${id}-series-3`} {...square}>
        <rect className="app-chart__paper" width={8} height={8} />
      </pattern>
    </defs>
  )
}
