import type { StatisticsTable } from '#lib/casework/statistics/table/table'
import { RangeChart } from '#components/charts/range-chart'
import { StackedChart } from '#components/charts/stacked-chart'

/** A chart has no room for what a label explains in brackets; the table has. */
const short = (label: string) => label.replace(/ \(.*$/, '')

/** A table of the statistics, drawn: its parts, without the sums. */
export function StatisticsChart({ table }: { table: StatisticsTable }) {
  const { key, title, chart, drawn, columns, shortLabels } = table
  const rows = table.rows.filter(({ isSum }) => !isSum)
  const named = { id: `chart-${key}`, title: `${title}: chart` }
  if (chart === 'ranges')
    return (
      <RangeChart
        {...named}
        unit="days"
        ranges={rows.map(({ label, values: [, lower, median, upper] }) => ({
          label,
          lower: lower ?? null,
          median: median ?? null,
          upper: upper ?? null,
        }))}
      />
    )
  return (
    <StackedChart
      {...named}
      series={columns.slice(0, drawn)}
      isBeside={shortLabels}
      bars={rows.map(({ label, values }) => ({
        label: short(label),
        values: values.slice(0, drawn).map((value) => value ?? 0),
      }))}
    />
  )
}
