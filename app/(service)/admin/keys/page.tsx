import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { FilterForm } from '#components/filters/filter-form'
import { ButtonLink } from '#components/govuk/button'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref, type Filter } from '#components/filters/filters.ts'
import { KeyTable } from '#components/admin/key-table'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { Page } from '#components/page/page'
import { keyFilters, keyStates } from '#lib/api-keys/filters'
import { keysPerPage, listApiKeys } from '#lib/api-keys/list-queries'
import { paths } from '#lib/paths'

const panel: Filter[] = [
  {
    type: 'select',
    name: 'state',
    label: 'State',
    any: keyStates.working,
    options: (['expired', 'revoked', 'all'] as const).map((value) => ({ value, text: keyStates[value] })),
  },
]

export default page(async ({ who, query, success }) => {
  const filters = keyFilters.parse(query)
  const { rows, total } = await listApiKeys(who, filters)
  const pages = countPages(total, keysPerPage)
  if (filters.page > pages) redirect(listHref(paths.keys, { ...query, page: '1' }))
  return (
    <Page
      title="API keys"
      documentTitle={pages > 1 ? `API keys (page ${filters.page} of ${pages})` : undefined}
      success={success}
      width="full"
    >
      <p className="govuk-body">The keys with which other systems take exports, or send proposals.</p>
      <div className="app-filtered">
        <FilterForm action={paths.keys} filters={panel} chosen={query} />
        <div>
          <ButtonLink href={paths.newKey}>Create a key</ButtonLink>
          <CountSummary total={total} page={filters.page} size={keysPerPage} one="key" many="keys" />
          {rows.length > 0 ? <KeyTable rows={rows} /> : <EmptyState title="No keys found" />}
          <Pager
            total={total}
            page={filters.page}
            size={keysPerPage}
            href={(number) => listHref(paths.keys, { ...query, page: String(number) })}
          />
        </div>
      </div>
    </Page>
  )
})
