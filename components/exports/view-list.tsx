import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import { toQuery, type Filters } from '#lib/catalogue/filters/filters'
import { paths } from '#lib/paths'
import { DataTable, type Column } from '#components/lists/data-table'

type View = { id: string; name: string; columns: readonly string[]; filters: Filters }

const columns: Column<View>[] = [
  {
    key: 'name',
    heading: 'View',
    cell: ({ id, name, filters }) => (
      <a className="govuk-link" href={paths.view(id, toQuery(filters))}>
        {name}
      </a>
    ),
  },
  { key: 'columns', heading: 'Columns', cell: (view) => (view.columns.length > 0 ? view.columns.length : 'All') },
  { key: 'filters', heading: 'Filters', cell: ({ filters }) => describeFilters(filters) },
  {
    key: 'change',
    heading: 'Change',
    cell: ({ id, name }) => (
      <>
        <ViewLink href={paths.viewColumns(id)} text="Columns" name={name} />{' '}
        <ViewLink href={paths.renameView(id)} text="Rename" name={name} />{' '}
        <ViewLink href={paths.deleteView(id)} text="Delete" name={name} />
      </>
    ),
  },
]

const ViewLink = ({ href, text, name }: { href: string; text: string; name: string }) => (
  <a className="govuk-link" href={href}>
    {text}
    <span className="govuk-visually-hidden"> of {name}</span>
  </a>
)

/** The views of the merged export that somebody keeps for themselves. */
export function ViewList({ views }: { views: readonly View[] }) {
  if (views.length === 0) return null
  const title = 'Your views of the merged export'
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <DataTable caption={title} captionHidden columns={columns} rows={views} />
    </>
  )
}
