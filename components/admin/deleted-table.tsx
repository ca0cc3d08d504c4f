import { formatInstant } from '#lib/calendar/calendar'
import type { DeletedRow } from '#lib/casework/deletion/queries'
import { paths } from '#lib/paths'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<DeletedRow>[] = [
  {
    key: 'title',
    heading: 'Deleted',
    cell: ({ of, id, title, reference }) => (
      <>
        <a className="govuk-link" href={of === 'proposal' ? paths.proposal(id) : paths.project(id)}>
          {title}
        </a>
        <span className="app-under">
          {of === 'proposal' ? 'Proposal' : 'One project of proposal'} {reference}
        </span>
      </>
    ),
  },
  { key: 'reason', heading: 'Why', cell: ({ deletion }) => <span className="app-typed">{deletion.reason}</span> },
  {
    key: 'when',
    heading: 'When and by whom',
    cell: ({ deletion }) => (
      <>
        {formatInstant(deletion.at)}
        <span className="app-under">{deletion.by}</span>
      </>
    ),
  },
  {
    key: 'restore',
    heading: 'What to do',
    cell: ({ of, id, title }) => (
      <a className="govuk-link" href={paths.restore({ of, id })}>
        Restore<span className="govuk-visually-hidden"> {title}</span>
      </a>
    ),
  },
]

/** What was deleted, as a table. */
export function DeletedTable({ rows }: { rows: readonly DeletedRow[] }) {
  return <DataTable caption="Deleted proposals and projects" captionHidden columns={columns} rows={rows} dense />
}
