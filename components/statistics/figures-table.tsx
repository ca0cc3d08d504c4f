import { paths } from '#lib/paths'
import type { ListQuery, StatisticsRow, StatisticsTable } from '#lib/casework/statistics/table/table'
import { DataTable, type Column } from '#components/lists/data-table'
import { listHref } from '#components/filters/filters.ts'

/** The figures of a chart; each leads to the list of what it counts, where there is one. */
export const FiguresTable = ({ table: { title, heading, columns, rows } }: { table: StatisticsTable }) => (
  <DataTable
    caption={`${title}: figures`}
    captionHidden
    dense
    rows={rows}
    columns={[{ key: 'name', heading, cell: ({ label }) => label }, ...columns.map(figures)]}
  />
)

const figures = (heading: string, place: number): Column<StatisticsRow> => ({
  key: String(place),
  heading,
  numeric: true,
  cell: ({ label, values, lists }) => <Figure value={values[place]!} list={lists[place]} of={`${label}, ${heading}`} />,
})

type FigureProps = { value: number | null; list: ListQuery | undefined; of: string }

function Figure({ value, list, of }: FigureProps) {
  if (value === null) return '–'
  const text = value.toLocaleString('en-GB')
  if (!list) return text
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={listHref(paths.projects, list)}>
      {text}
      <span className="govuk-visually-hidden"> ({of})</span>
    </a>
  )
}
