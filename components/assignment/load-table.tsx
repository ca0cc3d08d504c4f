import { paths } from '#lib/paths'
import type { LoadRow } from '#lib/people/load'
import { Tag } from '#components/govuk/tag'
import { DataTable, type Column } from '#components/lists/data-table'
import { listHref } from '#components/filters/filters.ts'

type Phase = 'preparing' | 'completing'

/** A count that leads to the list of just these. */
function Count({ row, phase }: { row: LoadRow; phase: Phase }) {
  if (row[phase] === 0) return 0
  return (
    <a className="govuk-link" href={listHref(paths.projects, { scope: 'all', phase, officer: row.id })}>
      {row[phase]}
      <span className="govuk-visually-hidden">
        {' '}
        {phase}, assigned to {row.name}
      </span>
    </a>
  )
}

const columns: Column<LoadRow>[] = [
  {
    key: 'name',
    heading: 'Name',
    cell: ({ name, isActive }) => (
      <>
        {name} {!isActive && <Tag colour="grey">Deactivated</Tag>}
      </>
    ),
  },
  { key: 'preparing', heading: 'Preparing', numeric: true, cell: (row) => <Count row={row} phase="preparing" /> },
  { key: 'completing', heading: 'Completing', numeric: true, cell: (row) => <Count row={row} phase="completing" /> },
  { key: 'all', heading: 'In all', numeric: true, cell: ({ preparing, completing }) => preparing + completing },
]

/** People with the number of projects they have. */
export const LoadTable = ({ rows }: { rows: readonly LoadRow[] }) => (
  <DataTable caption="Load by person" captionHidden columns={columns} rows={rows} />
)
