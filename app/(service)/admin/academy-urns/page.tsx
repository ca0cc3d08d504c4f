import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { AcademyTable } from '#components/admin/academy-table'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { ScopeTabs } from '#components/lists/scope-tabs'
import { Page } from '#components/page/page'
import { academiesPerPage, listAcademyUrns } from '#lib/casework/academies/queries'
import { academyFilters, academyScopes } from '#lib/casework/academies/schema'
import { paths } from '#lib/paths'

const titles = { 'to-create': 'Academy URNs to create', recorded: 'Academy URNs recorded' }
const nothing = {
  'to-create': 'Every conversion that is being completed has its academy URN',
  recorded: 'No conversion has its academy URN yet',
}

export default page(async ({ who, query, success }) => {
  const filters = academyFilters.parse(query)
  const { scope, page } = filters
  const { rows, total } = await listAcademyUrns(who, filters)
  const pages = countPages(total, academiesPerPage)
  if (page > pages) redirect(listHref(paths.academyUrns, { scope }))
  return (
    <Page
      title={titles[scope]}
      documentTitle={pages > 1 ? `${titles[scope]} (page ${page} of ${pages})` : undefined}
      back={{ href: paths.support, text: 'Back to service support' }}
      width="full"
      success={success}
    >
      <ScopeTabs scopes={academyScopes} scope={scope} label="Academy URNs" query={{}} path={paths.academyUrns} />
      {total > 0 ? (
        <>
          <CountSummary total={total} page={page} size={academiesPerPage} one="conversion" many="conversions" />
          <AcademyTable rows={rows} />
        </>
      ) : (
        <EmptyState title={nothing[scope]} />
      )}
      <Pager
        total={total}
        page={page}
        size={academiesPerPage}
        href={(number) => listHref(paths.academyUrns, { scope, page: String(number) })}
      />
    </Page>
  )
})
