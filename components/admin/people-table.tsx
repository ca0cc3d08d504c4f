import { formatInstant } from '#lib/calendar/calendar'
import { paths } from '#lib/paths'
import { describeRole } from '#lib/people/describe-role'
import type { PersonRow } from '#lib/people/queries'
import { Tag } from '#components/govuk/tag'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<PersonRow>[] = [
  {
    key: 'name',
    heading: 'Name',
    cell: (person) => (
      <>
        <a className="govuk-link" href={paths.person(person.id)}>
          {person.name}
        </a>{' '}
        {!person.isActive && <Tag colour="grey">Deactivated</Tag>}
        <span className="app-under">{person.email}</span>
      </>
    ),
  },
  {
    key: 'roles',
    heading: 'Roles',
    cell: ({ roles }) => (
      <ul className="app-plain-list">
        {roles.map(describeRole).map((held) => (
          <li key={held}>{held}</li>
        ))}
        {roles.length === 0 && <li>No role</li>}
      </ul>
    ),
  },
  {
    key: 'lastSeen',
    heading: 'Last seen',
    className: 'app-whole',
    cell: ({ lastSeenAt }) => (lastSeenAt ? formatInstant(lastSeenAt) : 'Never'),
  },
]

/** The people of the service as a table. */
export function PeopleTable({ rows }: { rows: readonly PersonRow[] }) {
  return <DataTable caption="People" captionHidden columns={columns} rows={rows} dense />
}
