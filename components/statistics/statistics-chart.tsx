import type { StatisticsTable } from '#lib/statistics/table'
import { StackedChart } from '../charts/stacked-chart.tsx'

/** A table of the statistics, drawn: its parts, without the sums. */
export function StatisticsChart({ table }: { table: StatisticsTable }) {
  const { key, title, drawn, columns, shortLabels } = table
  const rows = table.rows.filter(({ isSum }) => !isSum)
  return (
    <StackedChart
      id={`chart-${key}`}
      title={`${title}: chart`}
      series={columns.slice(0, drawn)}
      isBeside={shortLabels}
      bars={rows.map(({ label, values }) => ({ label, values: values.slice(0, drawn).map((value) => value ?? 0) }))}
    />
  )
}
