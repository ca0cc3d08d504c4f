import type { KeyRow } from '#lib/api-keys/list-queries'
import { keyStates } from '#lib/api-keys/filters'
import { formatDate, formatInstant } from '#lib/calendar/calendar'
import { paths } from '#lib/paths'
import { Tag } from '#components/govuk/tag'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<KeyRow>[] = [
  {
    key: 'name',
    heading: 'System',
    cell: ({ name, prefix, state }) => (
      <>
        {name} {state !== 'working' && <Tag colour="grey">{keyStates[state]}</Tag>}
        <span className="app-under">{prefix}…</span>
      </>
    ),
  },
  { key: 'opens', heading: 'Opens', cell: ({ opens }) => opens },
  {
    key: 'created',
    heading: 'Created',
    cell: ({ createdBy, isMakerDeactivated, createdAt }) => (
      <>
        {formatInstant(createdAt)}
        <span className="app-under">
          by {createdBy} {isMakerDeactivated && <Tag colour="yellow">Deactivated</Tag>}
        </span>
      </>
    ),
  },
  {
    key: 'lastUsed',
    heading: 'Last used',
    cell: ({ lastUsedAt }) => (lastUsedAt ? formatInstant(lastUsedAt) : 'Never'),
  },
  {
    key: 'ends',
    heading: 'Last day',
    cell: ({ revokedAt, lastDay }) => (revokedAt ? `Revoked ${formatInstant(revokedAt)}` : formatDate(lastDay)),
  },
  {
    key: 'revoke',
    heading: 'Actions',
    cell: ({ id, name, state }) =>
      state === 'working' && (
        <a className="govuk-link" href={paths.revokeKey(id)}>
          Revoke<span className="govuk-visually-hidden"> the key of {name}</span>
        </a>
      ),
  },
]

/** The keys of systems as a table. */
export function KeyTable({ rows }: { rows: readonly KeyRow[] }) {
  return <DataTable caption="API keys" captionHidden columns={columns} rows={rows} dense />
}
