import { page } from '#app/_web/page'
import { registerImportParams } from '#app/_web/params'
import { RefreshSoon } from '#components/exports/refresh-soon'
import { SummaryList } from '#components/govuk/summary-list'
import { WarningText } from '#components/govuk/warning-text'
import { Page } from '#components/page/page'
import { ImportReport } from '#components/admin/import-report'
import { formatInstant } from '#lib/calendar/calendar'
import { importOutcomes } from '#lib/labels'
import { paths } from '#lib/paths'
import { getImport, type ImportView } from '#lib/reference/register/queries'

export default page(registerImportParams, async ({ who, importId }) => {
  const found = await getImport(who, importId)
  return (
    <Page
      title="Import of the register"
      caption={formatInstant(found.startedAt)}
      back={{ href: paths.register, text: 'Back to the register' }}
      width="full"
    >
      <Standing found={found} />
      <SummaryList
        rows={[
          { key: 'Outcome', value: importOutcomes[found.outcome] },
          { key: 'By', value: found.by },
          { key: 'Files', value: found.fileNames.join(', ') || 'Not recorded' },
          { key: 'Finished', value: found.finishedAt ? formatInstant(found.finishedAt) : 'Not yet' },
        ]}
      />
      {found.report && <ImportReport report={found.report} />}
    </Page>
  )
})

function Standing({ found: { outcome, problem } }: { found: ImportView }) {
  switch (outcome) {
    case 'waiting':
    case 'running':
      return (
        <>
          <p className="govuk-body" aria-live="polite">
            The files are being imported. You may leave this page: the report will be here.
          </p>
          <RefreshSoon />
        </>
      )
    case 'refused':
      return <WarningText>Nothing was changed. {problem}</WarningText>
    case 'failed':
      return <WarningText>The import could not be done, and nothing was changed. Import the files again.</WarningText>
    case 'completed':
      return null
  }
}
