import { currentUser } from '#app/current-user'
import { historyOf } from '#app/history-of'
import { proposalParams, readParams } from '#app/params'
import { HistoryPage } from '#components/record-pages/history-page'
import { getHistory } from '#lib/casework/record-history/queries'
import { paths } from '#lib/paths'

export default async function ProposalHistoryPage({
  params,
  searchParams,
}: PageProps<'/proposals/[proposalId]/history'>) {
  const who = await currentUser()
  const { proposalId: id } = await readParams(proposalParams, params)
  const shown = await historyOf(searchParams, paths.proposalHistory(id), (filters) =>
    getHistory(who, { of: 'proposal', id }, filters),
  )
  return <HistoryPage {...shown} back={{ href: paths.proposal(id), text: 'Back to the proposal' }} />
}
