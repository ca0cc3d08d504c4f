import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { pageQuery } from '#app/_web/params'
import { SearchBox } from '#components/filters/search-box'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { SearchTable } from '#components/search/search-table'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { resultsPerPage, searchProjects } from '#lib/casework/search/queries'
import { maxSearchLength, searchedText, searchProblem } from '#lib/casework/search/rules'

export default page(async ({ who, query: { q, ...query } }) => {
  const isAsked = q !== undefined
  const text = searchedText([q ?? ''].flat()[0]!)
  const { page } = pageQuery.parse(query)
  const problem = isAsked ? searchProblem(text) : undefined
  const { rows, total } = await searchProjects(who, text, page)
  if (rows.length === 0 && page > 1) redirect(listHref(paths.search, { q: text }))
  const pages = countPages(total, resultsPerPage)
  const title = isAsked && !problem ? `Results for “${text}”` : 'Search'
  return (
    <Page
      title={title}
      documentTitle={pages > 1 ? `${title} (page ${page} of ${pages})` : title}
      width="full"
      errors={problem ? [{ text: problem, href: '#q' }] : []}
    >
      <SearchBox
        action={paths.search}
        label="Find projects"
        hint="By school, academy, trust or person, or by URN, UKPRN, LAESTAB, TRN or reference"
        value={text.slice(0, maxSearchLength)}
        error={problem}
      />
      {total > 0 && <CountSummary total={total} page={page} size={resultsPerPage} one="project" many="projects" />}
      {rows.length > 0 && <SearchTable rows={rows} caption={title} />}
      {isAsked && !problem && total === 0 && (
        <EmptyState title="No projects found">
          <p className="govuk-body">
            Check the spelling, or try fewer words. A number or reference must be whole. Schools and trusts that are in
            no project are not found.
          </p>
        </EmptyState>
      )}
      <Pager
        total={total}
        page={page}
        size={resultsPerPage}
        href={(number) => listHref(paths.search, { q: text, page: String(number) })}
      />
    </Page>
  )
})
