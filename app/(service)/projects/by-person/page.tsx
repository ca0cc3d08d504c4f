import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { LoadTable } from '#components/assignment/load-table'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { ProjectNavigation } from '#components/projects/project-list-navigation'
import { Page } from '#components/page/page'
import { pageNumber } from '#lib/platform/forms/filters'
import { paths } from '#lib/paths'
import { listLoad, peoplePerLoadPage } from '#lib/people/load'
import { firstScope } from '#lib/casework/projects/list/scopes'
import { subNavigationFor } from '#lib/casework/projects/sub-navigation'

export default page(async ({ who, query }) => {
  const page = pageNumber.parse(query.page)
  const { rows, total } = await listLoad(who, page)
  if (rows.length === 0 && page > 1) redirect(paths.load)
  const scope = firstScope(who) === 'all' ? 'all' : 'team'
  const pages = countPages(total, peoplePerLoadPage)
  return (
    <Page
      title="Load by person"
      documentTitle={pages > 1 ? `Load by person (page ${page} of ${pages})` : undefined}
      width="full"
    >
      <ProjectNavigation {...subNavigationFor(who, scope)} scope={scope} current="load" />
      <p className="govuk-body">
        What everybody in your team has to do.{' '}
        <a className="govuk-link" href={listHref(paths.projects, { scope: 'team', officer: 'none' })}>
          See what nobody has yet
        </a>
        .
      </p>
      {total > 0 && <CountSummary total={total} page={page} size={peoplePerLoadPage} one="person" many="people" />}
      {rows.length > 0 ? <LoadTable rows={rows} /> : <EmptyState title="Nobody is in your team yet" />}
      <Pager
        total={total}
        page={page}
        size={peoplePerLoadPage}
        href={(number) => listHref(paths.load, { page: String(number) })}
      />
    </Page>
  )
})
