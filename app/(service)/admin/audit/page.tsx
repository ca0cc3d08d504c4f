import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { FilterForm } from '#components/filters/filter-form'
import { AccessTable } from '#components/admin/access-table'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref, type Filter } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { Page } from '#components/page/page'
import { accessFilters, accessKinds } from '#lib/access/events/event-types'
import { eventsPerPage, listAccessEvents } from '#lib/access/events/queries'
import { paths } from '#lib/paths'

const panel: Filter[] = [
  {
    type: 'select',
    name: 'kind',
    label: 'What happened',
    any: 'Anything',
    options: Object.entries(accessKinds).map(([value, text]) => ({ value, text })),
  },
]

export default page(async ({ who, query }) => {
  const filters = accessFilters.parse(query)
  const { rows, total } = await listAccessEvents(who, filters)
  const pages = countPages(total, eventsPerPage)
  if (filters.page > pages) redirect(listHref(paths.audit, { ...query, page: '1' }))
  const documentTitle = pages > 1 ? `Access log (page ${filters.page} of ${pages})` : undefined
  return (
    <Page title="Access log" documentTitle={documentTitle} width="full">
      <p className="govuk-body">Who was let in or refused, given a role or handed a file. Nobody can change it.</p>
      <div className="app-filtered">
        <FilterForm action={paths.audit} filters={panel} chosen={query} />
        <div>
          <CountSummary total={total} page={filters.page} size={eventsPerPage} one="event" many="events" />
          {rows.length > 0 ? <AccessTable rows={rows} /> : <EmptyState title="No events found" />}
          <Pager
            total={total}
            page={filters.page}
            size={eventsPerPage}
            href={(number) => listHref(paths.audit, { ...query, page: String(number) })}
          />
        </div>
      </div>
    </Page>
  )
})
