import { historyOf } from '#app/(service)/_records/history-of'
import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { HistoryPage } from '#components/record-pages/history-page'
import { getHistory } from '#lib/casework/record-history/queries'
import { paths } from '#lib/paths'

export default page(proposalParams, async ({ who, proposalId: id, query }) => {
  const shown = await historyOf(query, paths.proposalHistory(id), (filters) =>
    getHistory(who, { of: 'proposal', id }, filters),
  )
  return <HistoryPage {...shown} back={{ href: paths.proposal(id), text: 'Back to the proposal' }} />
})
