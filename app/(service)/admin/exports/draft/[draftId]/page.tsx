import { page } from '#app/_web/page'
import { draftParams } from '#app/_web/params'
import { countRows } from '#components/exports/count-rows.ts'
import { Preview } from '#components/exports/preview'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { SummaryList } from '#components/govuk/summary-list'
import { previewDraft } from '#lib/exports/definitions/define/queries'
import { describeRows } from '#lib/exports/model/definition'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { consumerTeams, dateBases } from '#lib/labels'
import { paths } from '#lib/paths'
import { submitVersion } from '../../actions.ts'

export default page(draftParams, async ({ who, draftId }) => {
  const { about, basedOn, exportId, columns, preview, problem } = await previewDraft(who, draftId)
  const [changeAbout, changeRows, changeColumns] = (
    [
      ['what the export is', paths.defineAbout(draftId)],
      ['the rows', paths.defineRows(draftId)],
      ['the columns', paths.defineColumns(draftId)],
    ] as const
  ).map(([hiddenText, href]) => [{ text: 'Change', hiddenText, href }])
  return (
    <FormPage
      title={basedOn ? 'Check the new version' : 'Check the export'}
      caption={about.name}
      width="full"
      back={
        exportId
          ? { href: paths.definition(exportId), text: 'Back to the export' }
          : { href: paths.definitions, text: 'Back to exports of teams' }
      }
      action={submitVersion.bind(null, { draftId })}
      initial={unsubmitted()}
      fields={[]}
      submit={basedOn ? `Save as version ${Number(basedOn) + 1}` : 'Save the export'}
      intro={
        <>
          <SummaryList
            rows={[
              { key: 'Name', value: about.name, actions: changeAbout },
              { key: 'What it is for', value: about.purpose, actions: changeAbout },
              { key: 'Team', value: teamName(about.owner), actions: changeAbout },
              { key: 'Its months look at', value: dateBases[about.dateBasis], actions: changeAbout },
              {
                key: 'Personal data',
                value: about.personal === 'yes' ? 'Allowed' : 'Not allowed',
                actions: changeAbout,
              },
              { key: 'Rows', value: describeRows(about), actions: changeRows },
              { key: 'Columns', value: columns.join('; ') || 'None yet', actions: changeColumns },
            ]}
          />
          {problem && <InsetText>{problem}</InsetText>}
          {preview && (
            <>
              <p className="govuk-body">
                <strong>{countRows(preview.rowCount)}</strong> now
              </p>
              {preview.rows.length > 0 && <Preview columns={preview.columns} rows={preview.rows} />}
            </>
          )}
        </>
      }
    />
  )
})

const teamName = (owner: string) =>
  Object.hasOwn(consumerTeams, owner) ? consumerTeams[owner as keyof typeof consumerTeams] : 'Every consumer team'
