import type { ReactNode } from 'react'

type Props = {
  /** Starts the ids inside the chart: unique on the page. */
  id: string
  title: string
  /** What the patterns stand for, in order; one alone needs no legend. */
  series: readonly string[]
  width: number
  height: number
  children: ReactNode
}

const swatch = 18
const lineHeight = 26

/** A chart drawn on the server: its name, what its patterns stand for, and below that its marks. */
export function ChartFrame({ id, title, series, width, height, children }: Props) {
  const legend = series.length > 1 ? series : []
  const above = legend.length * lineHeight + (legend.length > 0 ? 8 : 0)
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
              y={index * lineHeight + 1}
              width={swatch}
              height={swatch}
              fill={patternOf(id, index)}
            />
            <text x={swatch + 10} y={index * lineHeight + 16}>
              {name}
            </text>
          </g>
        ))}
        <g transform={`translate(0 ${above})`}>{children}</g>
      </svg>
    </figure>
  )
}

/** The fill of a series in a chart. */
export const patternOf = (id: string, series: number) => `url(#${id}-series-${series})`

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
