import { formatInstant } from '#lib/calendar/calendar'
import type { Change } from '#lib/casework/record-history/change-queries'
import { Details } from '#components/govuk/details'
import { DataTable, type Column } from '#components/lists/data-table'

/** Longer texts are opened to be read. */
const short = 200

const columns: Column<Change>[] = [
  {
    key: 'what',
    heading: 'What',
    cell: ({ label, about }) => (
      <>
        {label}
        {about && <span className="app-under">{about}</span>}
      </>
    ),
  },
  { key: 'from', heading: 'From', className: 'app-value', cell: ({ from }) => <Value text={from} /> },
  { key: 'to', heading: 'To', className: 'app-value', cell: ({ to }) => <Value text={to} /> },
  { key: 'who', heading: 'Who', cell: ({ who }) => who },
  { key: 'when', heading: 'When', className: 'app-value', cell: ({ at }) => formatInstant(at) },
]

function Value({ text }: { text: string }) {
  if (text === '') return 'Nothing'
  if (text.length <= short) return <span className="app-typed">{text}</span>
  return (
    <Details summary={`${text.slice(0, short / 4)}…`}>
      <span className="app-typed">{text}</span>
    </Details>
  )
}

/** The changes of a record as a table. */
export function HistoryTable({ rows }: { rows: readonly Change[] }) {
  return <DataTable caption="Changes" captionHidden columns={columns} rows={rows} dense />
}
