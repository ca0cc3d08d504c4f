import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { formatMonth, parseIsoDate } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getConfirmedDate } from '#lib/casework/significant-dates/queries'
import { newConfirmedDate } from '#lib/casework/significant-dates/questions'
import { confirmedName } from '#lib/task-lists/model/date-rules'
import { submitNewDate } from '../actions.ts'

export default page(projectParams, async ({ who, projectId, query }) => {
  const { title, type, current } = await getConfirmedDate(who, projectId)
  if (!current) redirect(paths.projectDates(projectId))
  const { to } = query
  const question = newConfirmedDate(type)
  return (
    <FormPage
      title={question.label}
      caption={title}
      back={{ href: paths.projectDates(projectId) }}
      action={submitNewDate.bind(null, { projectId })}
      initial={unsubmitted(question.fill('to', (typeof to === 'string' && parseIsoDate(to)) || null))}
      fields={[question.field('to')]}
      submit="Continue"
      intro={
        <InsetText>
          {confirmedName(type)} now: {formatMonth(current)}
        </InsetText>
      }
    />
  )
})
