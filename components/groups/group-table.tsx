import { DataTable, type Column } from '#components/lists/data-table'
import { proposalStatuses, regions } from '#lib/labels'
import type { GroupRow } from '#lib/casework/groups/list'
import { lowerFirst } from '#lib/platform/forms/lower-first'

type Props = { rows: readonly GroupRow[]; caption: string; pathOf: (id: string) => string; numberName: string }

/** More names than these are counted. */
const namesShown = 4

type Row = GroupRow & { href: string; numberName: string }

const columns: Column<Row>[] = [
  {
    key: 'name',
    heading: 'Trust',
    cell: ({ href, name, reference, number, numberName, applications }) => (
      <>
        <a className="govuk-link" href={href}>
          {name}
          <span className="govuk-visually-hidden"> ({reference})</span>
        </a>
        <span className="app-under">
          {reference}
          {number && (
            <>
              <br />
              {numberName} {number}
            </>
          )}
          {applications.length > 0 && (
            <>
              <br />
              {applications.join(', ')}
            </>
          )}
        </span>
      </>
    ),
  },
  { key: 'schools', heading: 'Schools', cell: ({ schools }) => <Names names={schools} /> },
  {
    key: 'place',
    heading: 'Local authority',
    cell: ({ localAuthorities, regions: codes }) => (
      <>
        {localAuthorities}
        <span className="app-under">{codes.map((code) => regions[code]).join(', ')}</span>
      </>
    ),
  },
  { key: 'officer', heading: 'Assigned to', cell: ({ officer }) => officer ?? 'Nobody' },
  {
    key: 'status',
    heading: 'Proposals by status',
    cell: ({ byStatus }) =>
      byStatus.length === 0 ? (
        'No proposals'
      ) : (
        <ul className="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">
          {byStatus.map(({ status, count }) => (
            <li key={status}>
              {count} {lowerFirst(proposalStatuses[status])}
            </li>
          ))}
        </ul>
      ),
  },
]

/** Groups, or trusts that are being formed, as a table: what is in each, and how far it is. */
export function GroupTable({ rows, caption, pathOf, numberName }: Props) {
  const listed = rows.map((row) => ({ ...row, href: pathOf(row.id), numberName }))
  return <DataTable caption={caption} captionHidden columns={columns} rows={listed} dense />
}

function Names({ names }: { names: readonly string[] }) {
  const shown = names.length > namesShown + 1 ? names.slice(0, namesShown) : names
  return (
    <>
      {shown.map((name) => (
        <span key={name}>
          {name}
          <br />
        </span>
      ))}
      {shown.length < names.length && `and ${names.length - shown.length} more`}
    </>
  )
}
