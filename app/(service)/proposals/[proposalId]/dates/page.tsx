import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { SummaryList } from '#components/govuk/summary-list'
import { Page } from '#components/page/page'
import { DateChanges } from '#components/record-pages/date-changes'
import { paths } from '#lib/paths'
import { getProposedDates } from '#lib/casework/significant-dates/queries'
import { dateName, dateText } from '#lib/task-lists/model/date-rules'

const both = ['proposed-decision', 'significant'] as const

export default page(proposalParams, async ({ who, proposalId, success }) => {
  const dates = await getProposedDates(who, proposalId)
  const rows = both.map((which) => {
    const date = which === 'significant' ? dates.significantOn : dates.decisionOn
    const href = date
      ? paths.changeDate(proposalId, which)
      : paths.task({ of: 'proposal', id: proposalId }, 'project-dates')
    const key = dateName(which, dates.type)
    return {
      key,
      value: date ? dateText(which, date) : 'Not entered',
      actions: dates.mayChange ? [{ text: date ? 'Change' : 'Enter', hiddenText: key, href }] : [],
    }
  })
  return (
    <Page title="Dates" caption={dates.title} back={{ href: paths.proposal(proposalId) }} success={success}>
      <SummaryList rows={rows} />
      <h2 className="govuk-heading-m">History</h2>
      {dates.changes.length > 0 ? (
        <DateChanges changes={dates.changes} type={dates.type} />
      ) : (
        <p className="govuk-body">No date has changed since it was first entered.</p>
      )}
    </Page>
  )
})
