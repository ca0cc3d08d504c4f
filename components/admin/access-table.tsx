import type { AccessEventRow } from '#lib/access/events/queries'
import { formatInstant } from '#lib/calendar/calendar'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<AccessEventRow>[] = [
  { key: 'at', heading: 'When', className: 'app-whole', cell: ({ at }) => formatInstant(at) },
  {
    key: 'who',
    heading: 'Who',
    cell: ({ who, apiKey }) => (
      <>
        {who ?? 'Unknown'}
        {apiKey && <span className="app-under">By the key “{apiKey}”</span>}
      </>
    ),
  },
  {
    key: 'what',
    heading: 'What happened',
    cell: ({ kind, subject, detail }) => (
      <>
        {subject ? `${kind}: ${subject}` : kind}
        {detail && <span className="app-under">{detail}</span>}
      </>
    ),
  },
  {
    key: 'where',
    heading: 'From',
    cell: ({ address, requestId }) => (
      <>
        {address}
        {requestId && <span className="app-under">Request {requestId}</span>}
      </>
    ),
  },
]

/** Access events as a table. */
export function AccessTable({ rows }: { rows: readonly AccessEventRow[] }) {
  return <DataTable caption="Access log" captionHidden columns={columns} rows={rows} dense />
}
