import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { SearchBox } from '#components/filters/search-box'
import { ButtonLink } from '#components/govuk/button'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { LocalAuthorityTable } from '#components/admin/local-authority-table'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { Page } from '#components/page/page'
import { localAuthorityFilters } from '#lib/reference/local-authorities/filters'
import { authoritiesPerPage, listLocalAuthorities } from '#lib/reference/local-authorities/queries'
import { paths } from '#lib/paths'

const title = 'Local authorities'

export default page(async ({ who, query, success }) => {
  const filters = localAuthorityFilters.parse(query)
  const { rows, total } = await listLocalAuthorities(who, filters)
  const pages = countPages(total, authoritiesPerPage)
  if (filters.page > pages) redirect(listHref(paths.localAuthorities, { ...query, page: '1' }))
  return (
    <Page
      title={title}
      documentTitle={pages > 1 ? `${title} (page ${filters.page} of ${pages})` : undefined}
      back={{ href: paths.support, text: 'Back to service support' }}
      width="full"
      success={success}
    >
      <ButtonLink href={paths.newLocalAuthority}>Add a local authority</ButtonLink>
      <SearchBox
        action={paths.localAuthorities}
        label="Find a local authority"
        hint="By its name or code"
        value={filters.q}
      />
      {total > 0 ? (
        <>
          <CountSummary
            total={total}
            page={filters.page}
            size={authoritiesPerPage}
            one="local authority"
            many="local authorities"
          />
          <LocalAuthorityTable rows={rows} />
        </>
      ) : (
        <EmptyState title="No local authorities found">
          <p className="govuk-body">Check the spelling, or search by the three digits of the code.</p>
        </EmptyState>
      )}
      <Pager
        total={total}
        page={filters.page}
        size={authoritiesPerPage}
        href={(number) => listHref(paths.localAuthorities, { q: filters.q, page: String(number) })}
      />
    </Page>
  )
})
