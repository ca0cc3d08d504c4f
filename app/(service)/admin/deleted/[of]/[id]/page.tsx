import { page } from '#app/_web/page'
import { subjectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { SummaryList } from '#components/govuk/summary-list'
import { formatInstant } from '#lib/calendar/calendar'
import { getToRestore } from '#lib/casework/deletion/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitRestoring } from '../../actions.ts'

export default page(subjectParams, async ({ who, ...subject }) => {
  const { title, reference, deletion } = await getToRestore(who, subject)
  return (
    <FormPage
      title={`Restore ${title}?`}
      caption={reference}
      back={{ href: paths.deleted }}
      cancel={{ href: paths.deleted }}
      action={submitRestoring.bind(null, subject)}
      initial={unsubmitted()}
      fields={[]}
      intro={
        <>
          <p className="govuk-body">
            It returns as it was{subject.of === 'proposal' && ', with the projects that were deleted with it'}.
          </p>
          <SummaryList
            rows={[
              { key: 'Deleted', value: formatInstant(deletion.at) },
              { key: 'By', value: deletion.by },
              { key: 'Why', value: <span className="app-typed">{deletion.reason}</span> },
            ]}
          />
        </>
      }
      submit="Restore"
    />
  )
})
