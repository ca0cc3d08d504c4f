import { FilterForm } from '#components/filters/filter-form'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { FilterChips } from '#components/filters/filter-chips'
import { chipsOf, listHref, type ChosenFilters, type Filter } from '#components/filters/filters.ts'
import { HistoryTable } from './history-table.tsx'
import { Pager } from '#components/lists/pager'
import type { HistoryFilters } from '#lib/casework/record-history/filters'
import type { HistoryView } from '#lib/casework/record-history/queries'

type Props = {
  history: HistoryView
  filters: HistoryFilters
  size: number
  /** The page's own address, and its query. */
  path: string
  query: ChosenFilters
}

/** One page of a record's history with its filters: who changed what from what to what. */
export function HistoryList({ history: { rows, total, people, fields }, filters, size, path, query }: Props) {
  const { page } = filters
  const panel: Filter[] = [
    { type: 'select', name: 'person', label: 'Who', any: 'Anybody', options: people },
    { type: 'select', name: 'field', label: 'What', any: 'Anything', options: fields },
  ]
  return (
    <div className="app-filtered">
      <FilterForm action={path} filters={panel} chosen={query} />
      <div>
        <FilterChips chips={chipsOf(panel, query, path)} clearHref={path} />
        {total > 0 && <CountSummary total={total} page={page} size={size} one="change" many="changes" />}
        {rows.length > 0 ? <HistoryTable rows={rows} /> : <EmptyState title="No changes found" />}
        <Pager
          total={total}
          page={page}
          size={size}
          href={(number) => listHref(path, { ...query, page: String(number) })}
        />
      </div>
    </div>
  )
}
