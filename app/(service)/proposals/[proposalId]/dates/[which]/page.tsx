import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { proposalDateParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { parseIsoDate } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getDateToChange } from '#lib/casework/significant-dates/queries'
import { newDate } from '#lib/casework/significant-dates/questions'
import { dateName, dateText } from '#lib/task-lists/model/date-rules'
import { submitNewDate } from '../actions.ts'

export default page(proposalDateParams, async ({ who, proposalId, which, query }) => {
  const { title, type, current } = await getDateToChange(who, proposalId, which)
  if (!current) redirect(paths.task({ of: 'proposal', id: proposalId }, 'project-dates'))
  const { to } = query
  const question = newDate(which, type)
  return (
    <FormPage
      title={question.label}
      caption={title}
      back={{ href: paths.dates(proposalId) }}
      action={submitNewDate.bind(null, { proposalId, which })}
      initial={unsubmitted(question.fill('to', (typeof to === 'string' && parseIsoDate(to)) || null))}
      fields={[question.field('to')]}
      submit="Continue"
      intro={
        <InsetText>
          {dateName(which, type)} now: {dateText(which, current)}
        </InsetText>
      }
    />
  )
})
