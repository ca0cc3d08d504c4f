import { formatInstant } from '#lib/calendar/calendar'
import type { ChangedCell } from '#lib/exports/diff/cell-diff'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<ChangedCell>[] = [
  {
    key: 'school',
    heading: 'School or academy',
    cell: ({ school, urn }) => (
      <>
        {school}
        <br />
        <span className="govuk-body-s">URN {urn}</span>
      </>
    ),
  },
  { key: 'heading', heading: 'Column', cell: ({ heading }) => heading },
  { key: 'before', heading: 'Old value', cell: ({ before }) => before || 'Blank' },
  { key: 'after', heading: 'New value', cell: ({ after }) => after || 'Blank' },
  {
    key: 'by',
    heading: 'Last changed',
    cell: ({ by, at }) => (
      <>
        {by}
        {at && (
          <>
            <br />
            <span className="govuk-body-s">{formatInstant(at)}</span>
          </>
        )}
      </>
    ),
  },
]

type Props = { cells: readonly ChangedCell[]; isAll: boolean }

/** Cells of an export that differ: what each was and is, who last changed it and when. */
export function ChangedCells({ cells, isAll }: Props) {
  const title = isAll ? 'What changed in them' : `The first ${cells.length} changes`
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <DataTable caption={title} captionHidden columns={columns} rows={cells} dense />
    </>
  )
}
