import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { SummaryList } from '#components/govuk/summary-list'
import { Tag } from '#components/govuk/tag'
import { Page } from '#components/page/page'
import { DateChanges } from '#components/records/date-changes'
import { formatMonth } from '#lib/calendar'
import { paths } from '#lib/paths'
import { getProjectDates } from '#lib/significant-dates/queries'
import { confirmedName } from '#lib/significant-dates/rules'

export default async function ProjectDatesPage({ params, searchParams }: PageProps<'/projects/[projectId]/dates'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const { kind, significantOn, isProvisional, ...dates } = await orInterrupt(getProjectDates(who, projectId))
  const key = confirmedName(kind)
  const value = (
    <>
      {significantOn ? formatMonth(significantOn) : 'Not entered'}{' '}
      {isProvisional && <Tag colour="grey">Provisional</Tag>}
    </>
  )
  const href = paths.changeConfirmedDate(projectId)
  const actions = dates.mayChange && !isProvisional ? [{ text: 'Change', hiddenText: key.toLowerCase(), href }] : []
  return (
    <Page
      title="Dates"
      caption={dates.title}
      back={{ href: paths.project(projectId), text: 'Back to the project' }}
      success={savedMessage(await searchParams)}
    >
      <SummaryList rows={[{ key, value, actions }]} />
      <h2 className="govuk-heading-m">History</h2>
      {dates.changes.length > 0 ? (
        <DateChanges changes={dates.changes} kind={kind} />
      ) : (
        <p className="govuk-body">The date has not changed since it was first entered.</p>
      )}
    </Page>
  )
}
