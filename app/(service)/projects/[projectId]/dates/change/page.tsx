import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { formatMonth, parseIsoDate } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getConfirmedDate } from '#lib/casework/significant-dates/queries'
import { newConfirmedDate } from '#lib/casework/significant-dates/questions'
import { confirmedName } from '#lib/task-lists/model/date-rules'
import { submitNewDate } from '../actions.ts'

export default async function ChangeDatePage({
  params,
  searchParams,
}: PageProps<'/projects/[projectId]/dates/change'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const { title, type, current } = await orInterrupt(getConfirmedDate(who, projectId))
  if (!current) redirect(paths.projectDates(projectId))
  const { to } = await searchParams
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
}
