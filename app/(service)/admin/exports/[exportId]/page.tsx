import { page } from '#app/_web/page'
import { exportParams } from '#app/_web/params'
import { Button } from '#components/govuk/button'
import { SummaryList } from '#components/govuk/summary-list'
import { Table } from '#components/govuk/table'
import { ScrollBox } from '#components/lists/data-table'
import { Page } from '#components/page/page'
import { formatInstant } from '#lib/calendar/calendar'
import { getDefinition } from '#lib/exports/definitions/define/queries'
import { consumerTeams, dateBases } from '#lib/labels'
import { paths } from '#lib/paths'
import { beginVersion } from '../actions.ts'

export default page(exportParams, async ({ who, exportId, success }) => {
  const { definition, rows, versions } = await getDefinition(who, exportId)
  const { name, purpose, owner, dateBasis, personal, columns } = definition
  return (
    <Page
      title={name}
      caption="Export"
      width="full"
      back={{ href: paths.definitions, text: 'Back to exports of teams' }}
      success={success}
    >
      <SummaryList
        rows={[
          { key: 'What it is for', value: purpose },
          { key: 'Team', value: owner ? consumerTeams[owner] : 'Every consumer team' },
          { key: 'Rows', value: rows },
          { key: 'Its months look at', value: dateBases[dateBasis] },
          { key: 'Personal data', value: personal ? 'Allowed' : 'Not allowed' },
          { key: 'Columns', value: columns.map(({ heading }) => heading).join('; ') },
        ]}
      />
      <form action={beginVersion.bind(null, { exportId })} className="govuk-button-group">
        <Button preventDoubleClick>Make a new version</Button>
        <a className="govuk-link" href={paths.export(exportId)}>
          Take this export
        </a>
      </form>
      <ScrollBox label="Versions">
        <Table
          caption="Versions"
          captionClassName="govuk-table__caption--m"
          firstCellIsHeader
          stacks
          head={['Version', 'Saved', 'By', 'Columns', 'File'].map((content) => ({ content }))}
          rows={versions.map(({ version, savedAt, savedBy, columns }) => [
            { content: version },
            { content: formatInstant(savedAt) },
            { content: savedBy },
            { content: columns },
            {
              content: (
                <a className="govuk-link" href={`${paths.export(exportId)}?version=${version}`}>
                  Look at version {version}
                </a>
              ),
            },
          ])}
        />
      </ScrollBox>
    </Page>
  )
})
