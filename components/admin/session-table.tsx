import type { OwnSession } from '#lib/access/sessions/own-sessions'
import { formatInstant } from '#lib/calendar/calendar'
import { Tag } from '#components/govuk/tag'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<OwnSession>[] = [
  {
    key: 'started',
    heading: 'Signed in',
    cell: ({ startedAt, isCurrent }) => (
      <>
        {formatInstant(startedAt)} {isCurrent && <Tag colour="green">This browser</Tag>}
      </>
    ),
  },
  { key: 'seen', heading: 'Last used', cell: ({ lastSeenAt }) => formatInstant(lastSeenAt) },
]

/** The sessions of a person as a table. */
export function SessionTable({ rows }: { rows: readonly OwnSession[] }) {
  return <DataTable caption="Sessions" captionHidden columns={columns} rows={rows} />
}
