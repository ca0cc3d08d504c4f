import { page } from '#app/_web/page'
import { ButtonLink } from '#components/govuk/button'
import { DataTable, type Column } from '#components/lists/data-table'
import { Page } from '#components/page/page'
import { listDefinitions } from '#lib/exports/definitions/define/queries'
import { consumerTeams } from '#lib/labels'
import { paths } from '#lib/paths'

type Row = Awaited<ReturnType<typeof listDefinitions>>[number]

const columns: Column<Row>[] = [
  {
    key: 'name',
    heading: 'Export',
    cell: ({ id, name }) => (
      <a className="govuk-link" href={paths.definition(id)}>
        {name}
      </a>
    ),
  },
  { key: 'owner', heading: 'Team', cell: ({ owner }) => (owner ? consumerTeams[owner] : 'Every consumer team') },
  { key: 'version', heading: 'Version', numeric: true, cell: ({ version }) => version },
  { key: 'columns', heading: 'Columns', numeric: true, cell: (row) => row.columns },
  { key: 'personal', heading: 'Personal data', cell: ({ personal }) => (personal ? 'Allowed' : 'Not allowed') },
]

export default page(async ({ who }) => {
  const exports = await listDefinitions(who)
  return (
    <Page title="Exports of teams" width="full">
      <p className="govuk-body">
        A change makes a new version: older ones stay readable and can still be taken. The merged export always holds
        every column.
      </p>
      <div className="govuk-button-group">
        <ButtonLink href={paths.newDefinition}>Make an export</ButtonLink>
        <a className="govuk-link" href={paths.questionQueue}>
          Questions about exports
        </a>
      </div>
      <DataTable caption="Exports of teams" captionHidden columns={columns} rows={exports} />
    </Page>
  )
})
