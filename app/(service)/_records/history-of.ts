import { redirect } from 'next/navigation'
import { listHref, type ChosenFilters } from '#components/filters/filters.ts'
import { countPages, placeOf } from '#components/lists/pages.ts'
import { historyFilters, type HistoryFilters } from '#lib/casework/record-history/filters'
import type { HistoryView } from '#lib/casework/record-history/queries'
import { changesPerPage } from '#lib/casework/record-history/change-queries'

/** The page of a history that its address asks for, as it is drawn; one beyond the last leads to the first. */
export async function historyOf(
  query: ChosenFilters,
  path: string,
  load: (filters: HistoryFilters) => Promise<HistoryView>,
) {
  const filters = historyFilters.parse(query)
  const history = await load(filters)
  const pages = countPages(history.total, changesPerPage)
  if (filters.page > pages) redirect(listHref(path, { ...query, page: '1' }))
  return { history, filters, size: changesPerPage, path, query, place: placeOf(filters.page, pages) }
}
