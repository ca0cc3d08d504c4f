import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { proposalDateReasonsParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { SummaryList } from '#components/govuk/summary-list'
import { isoDate } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getDateToChange } from '#lib/casework/significant-dates/queries'
import { reasonsForChange } from '#lib/casework/significant-dates/questions'
import { dateName, dateText } from '#lib/task-lists/model/date-rules'
import { submitDateReasons } from '../../actions.ts'

export default page(proposalDateReasonsParams, async ({ who, proposalId, which, to }) => {
  const { title, type, current, version } = await getDateToChange(who, proposalId, which)
  const back = `${paths.changeDate(proposalId, which)}?to=${isoDate(to)}`
  const question = current && reasonsForChange(type, 'proposed', current, to)
  if (!question) redirect(back)
  return (
    <FormPage
      title={question.label}
      caption={title}
      back={{ href: back }}
      action={submitDateReasons.bind(null, { proposalId, which, to: isoDate(to) })}
      initial={unsubmitted({}, version)}
      fields={[question.field('reasons')]}
      submit="Save the new date"
      cancel={{ href: paths.dates(proposalId) }}
      intro={
        <SummaryList
          rows={[
            { key: dateName(which, type), value: dateText(which, current) },
            { key: 'New date', value: dateText(which, to) },
          ]}
        />
      }
    />
  )
})
