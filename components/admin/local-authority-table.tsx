import type { LocalAuthorityRow } from '#lib/reference/local-authorities/queries'
import { paths } from '#lib/paths'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<LocalAuthorityRow>[] = [
  {
    key: 'name',
    heading: 'Name',
    cell: ({ id, name }) => (
      <a className="govuk-link" href={paths.localAuthority(id)}>
        {name}
      </a>
    ),
  },
  { key: 'code', heading: 'Code', cell: ({ code }) => code },
  {
    key: 'address',
    heading: 'Address',
    cell: ({ address1, postcode }) => [address1, postcode].filter(Boolean).join(', ') || 'Not entered',
  },
  {
    key: 'director',
    heading: 'Director of children’s services',
    cell: ({ director }) => director?.name ?? 'Not entered',
  },
]

/** Local authorities as a table. */
export const LocalAuthorityTable = ({ rows }: { rows: readonly LocalAuthorityRow[] }) => (
  <DataTable caption="Local authorities" captionHidden columns={columns} rows={rows} dense />
)
