import { lowerFirst } from '#lib/platform/forms/lower-first'
import type { StatisticsTable } from '#lib/casework/statistics/table/table'
import { DownloadLink } from '#components/lists/download-link'
import type { ChosenFilters } from '#components/filters/filters.ts'
import { FiguresTable } from './figures-table.tsx'
import { StatisticsChart } from './statistics-chart.tsx'

type Props = {
  table: StatisticsTable
  /** Where the file of these figures is, for those who may take it. */
  file?: string
  query: ChosenFilters
}

/** A chart, its figures below it, and these as a file. */
export function StatisticsSection({ table, file, query }: Props) {
  const { key, title, about, rows } = table
  return (
    <section aria-labelledby={`${key}-heading`}>
      <h2 className="govuk-heading-m" id={`${key}-heading`}>
        {title}
      </h2>
      <p className="govuk-body">{about}</p>
      {rows.length === 0 && <p className="govuk-body">There is nothing to count.</p>}
      {rows.length > 0 && <StatisticsChart table={table} />}
      {rows.length > 0 && <FiguresTable table={table} />}
      {file && (
        <DownloadLink path={file} query={query} total={rows.length} text={`Download ${lowerFirst(title)} (CSV)`} />
      )}
    </section>
  )
}
