import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { projectDateReasonsParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { SummaryList } from '#components/govuk/summary-list'
import { formatMonth, isoDate } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getConfirmedDate } from '#lib/casework/significant-dates/queries'
import { reasonsForChange } from '#lib/casework/significant-dates/questions'
import { confirmedName } from '#lib/task-lists/model/date-rules'
import { submitDateReasons } from '../../actions.ts'

export default page(projectDateReasonsParams, async ({ who, projectId, to }) => {
  const { title, type, current, version } = await getConfirmedDate(who, projectId)
  const back = `${paths.changeConfirmedDate(projectId)}?to=${isoDate(to)}`
  const question = current && reasonsForChange(type, 'confirmed', current, to)
  if (!question) redirect(back)
  return (
    <FormPage
      title={question.label}
      caption={title}
      back={{ href: back }}
      action={submitDateReasons.bind(null, { projectId, to: isoDate(to) })}
      initial={unsubmitted({}, version)}
      fields={[question.field('reasons')]}
      submit="Save the new date"
      cancel={{ href: paths.projectDates(projectId) }}
      intro={
        <SummaryList
          rows={[
            { key: confirmedName(type), value: formatMonth(current) },
            { key: 'New date', value: formatMonth(to) },
          ]}
        />
      }
    />
  )
})
