import type { ChosenRow } from '#lib/casework/bulk-assignment/queries'
import { Tag } from '#components/govuk/tag'
import { DataTable, type Column } from '#components/lists/data-table'

type Row = ChosenRow & { isChanged: boolean }
type Props = {
  rows: readonly ChosenRow[]
  /** The ids of those that changed meanwhile. */
  changed: readonly string[]
  /** Who gets them; nobody where absent. */
  to?: string
}

const columns: Column<Row>[] = [
  {
    key: 'title',
    heading: 'School or academy',
    cell: ({ title, isChanged }) => (
      <>
        {title} {isChanged && <Tag colour="orange">Changed</Tag>}
      </>
    ),
  },
  { key: 'now', heading: 'Assigned to now', cell: ({ assignedTo }) => assignedTo ?? 'Nobody' },
]

/** The records that somebody is about to assign, each with who has it now. */
export function ChosenTable({ rows, changed, to = 'Nobody' }: Props) {
  const next: Column<Row> = {
    key: 'next',
    heading: 'Assign to',
    cell: ({ mayAssign }) => (mayAssign ? to : 'Can no longer be assigned'),
  }
  return (
    <div id="chosen">
      <DataTable
        caption="What you have chosen"
        captionHidden
        columns={[...columns, next]}
        rows={rows.map((row) => ({ ...row, isChanged: changed.includes(row.id) }))}
      />
    </div>
  )
}
