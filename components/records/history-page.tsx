import { FilterForm } from '../forms/filter-form.tsx'
import { CountSummary } from '../lists/count-summary.tsx'
import { EmptyState } from '../lists/empty-state.tsx'
import { FilterChips } from '../lists/filter-chips.tsx'
import { chipsOf, listHref, type Chosen, type Filter } from '../lists/filters.ts'
import { HistoryTable } from '../lists/history-table.tsx'
import { Pager } from '../lists/pager.tsx'
import { countPages } from '../lists/pages.ts'
import { Page } from '../page/page.tsx'
import type { HistoryFilters } from '#lib/history/filters'
import type { HistoryView } from '#lib/history/queries'

type Props = {
  history: HistoryView
  filters: HistoryFilters
  size: number
  /** The page's own address, and its query. */
  path: string
  query: Chosen
  back: { href: string; text: string }
}

/** The page of a record's history: who changed what from what to what. */
export function HistoryPage({ history: { title, reference, rows, total, people, fields }, ...props }: Props) {
  const { filters, size, path, query, back } = props
  const { page } = filters
  const panel: Filter[] = [
    { type: 'select', name: 'person', label: 'Who', any: 'Anybody', options: people },
    { type: 'select', name: 'field', label: 'What', any: 'Anything', options: fields },
  ]
  const pages = countPages(total, size)
  return (
    <Page
      title="History"
      documentTitle={`History of ${title}${pages > 1 ? ` (page ${page} of ${pages})` : ''}`}
      caption={`${title}, ${reference}`}
      back={back}
      width="full"
    >
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
    </Page>
  )
}
