import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalParams, readParams } from '#app/params'
import { listHref } from '#components/lists/filters.ts'
import { countPages } from '#components/lists/pages.ts'
import { HistoryPage } from '#components/records/history-page'
import { historyFilters } from '#lib/history/filters'
import { changesPerPage, getHistory } from '#lib/history/queries'
import { paths } from '#lib/paths'

export default async function ProposalHistoryPage({
  params,
  searchParams,
}: PageProps<'/proposals/[proposalId]/history'>) {
  const who = await currentUser()
  const { proposalId: id } = await readParams(proposalParams, params)
  const query = await searchParams
  const filters = historyFilters.parse(query)
  const history = await orInterrupt(getHistory(who, { of: 'proposal', id }, filters))
  const path = paths.proposalHistory(id)
  if (filters.page > countPages(history.total, changesPerPage)) redirect(listHref(path, { ...query, page: '1' }))
  return (
    <HistoryPage
      history={history}
      filters={filters}
      size={changesPerPage}
      path={path}
      query={query}
      back={{ href: paths.proposal(id), text: 'Back to the proposal' }}
    />
  )
}
