import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { pageQuery } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { SearchBox } from '#components/filters/search-box'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { HandoverTable } from '#components/projects/handover-table'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { ProjectNavigation } from '#components/projects/project-list-navigation'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { handoversPerPage, listAwaitingHandover } from '#lib/casework/projects/handover/queries'
import { subNavigationFor } from '#lib/casework/projects/sub-navigation'

const title = 'Projects to hand over'

export default page(async ({ who, query }) => {
  const urn = searchWords(query)
  const { page } = pageQuery.parse(query)
  const { rows, total } = await listAwaitingHandover(who, { page, urn })
  const pages = countPages(total, handoversPerPage)
  if (page > pages) redirect(listHref(paths.awaitingHandover, { q: urn }))
  return (
    <Page title={title} documentTitle={pages > 1 ? `${title} (page ${page} of ${pages})` : undefined} width="full">
      <ProjectNavigation {...subNavigationFor(who, 'all')} scope="all" current="handover" />
      <p className="govuk-body">Approved projects that nobody completes yet, of those that are yours to hand over.</p>
      {(pages > 1 || urn) && <SearchBox action={paths.awaitingHandover} label="Find by URN" value={urn} />}
      {total > 0 && <CountSummary total={total} page={page} size={handoversPerPage} one="project" many="projects" />}
      {rows.length > 0 ? (
        <HandoverTable rows={rows} />
      ) : (
        <EmptyState title={urn ? `No project to hand over has the URN ${urn}` : 'No project waits for its handover'} />
      )}
      <Pager
        total={total}
        page={page}
        size={handoversPerPage}
        href={(number) => listHref(paths.awaitingHandover, { q: urn, page: String(number) })}
      />
    </Page>
  )
})
