import type { GroupedFilters } from '#lib/casework/projects/grouped/filters'
import { groupingOf, type By } from '#lib/casework/projects/grouped/groupings'
import type { GroupedRow } from '#lib/casework/projects/grouped/queries'
import { paths } from '#lib/paths'
import { DataTable, type Column } from '#components/lists/data-table'
import { listHref, type ChosenFilters } from '#components/filters/filters.ts'

type Props = { by: By; rows: readonly GroupedRow[]; filters: GroupedFilters; query: ChosenFilters }

/** The filter of the list of projects that chooses those of one group. */
const filterOf: Record<By, string> = {
  region: 'region',
  person: 'officer',
  trust: 'trust',
  'local-authority': 'localAuthority',
}

const count = (key: 'conversions' | 'transfers' | 'total', heading: string): Column<GroupedRow> => ({
  key,
  heading,
  numeric: true,
  sortable: true,
  cell: (row) => row[key].toLocaleString('en-GB'),
})

/** The projects in progress, counted; each name leads to the list of them. */
export function GroupedTable({ by, rows, filters, query }: Props) {
  const { title, heading, code, team } = groupingOf(by)
  const name = ({ key, name: text }: GroupedRow) =>
    key ? (
      <a
        className="govuk-link"
        href={listHref(paths.projects, { scope: 'all', phase: 'completing', [filterOf[by]]: key })}
      >
        {text}
      </a>
    ) : (
      text
    )
  const columns: Column<GroupedRow>[] = [
    { key: 'name', heading, sortable: true, cell: name },
    ...(code ? [{ key: 'code', heading: code, cell: (row: GroupedRow) => row.code }] : []),
    ...(team ? [{ key: 'team', heading: team, cell: (row: GroupedRow) => row.team }] : []),
    count('conversions', 'Conversions'),
    count('transfers', 'Transfers'),
    count('total', 'In all'),
  ]
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={columns}
      rows={rows}
      dense
      sort={{ column: filters.sort, direction: filters.order === 'desc' ? 'descending' : 'ascending' }}
      sortHref={({ column, direction }) =>
        listHref(paths.grouped(by), {
          ...query,
          sort: column,
          order: direction === 'descending' ? 'desc' : 'asc',
          page: undefined,
        })
      }
    />
  )
}
