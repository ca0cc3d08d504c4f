import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { groupingParams } from '#app/_web/params'
import { SearchBox } from '#components/filters/search-box'
import { CountSummary } from '#components/lists/count-summary'
import { DownloadLink } from '#components/lists/download-link'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { GroupedTable } from '#components/projects/grouped-table'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { ProjectNavigation } from '#components/projects/project-list-navigation'
import { Page } from '#components/page/page'
import { can } from '#lib/access/permissions/can'
import { paths } from '#lib/paths'
import { groupedFilters } from '#lib/casework/projects/grouped/filters'
import { groupingOf } from '#lib/casework/projects/grouped/groupings'
import { groupsPerPage, listGrouped } from '#lib/casework/projects/grouped/queries'
import { subNavigationFor } from '#lib/casework/projects/sub-navigation'

export default page(groupingParams, async ({ who, by, query }) => {
  const filters = groupedFilters(by, query)
  const { scope, q, sort, order, page } = filters
  const { rows, total } = await listGrouped(who, by, filters)
  const pages = countPages(total, groupsPerPage)
  const path = paths.grouped(by)
  if (rows.length === 0 && page > 1) redirect(listHref(path, { ...query, page: undefined }))
  const { title, one, many, search, about } = groupingOf(by)
  const named = scope === 'team' ? `${title} of your team` : title
  return (
    <Page title={named} documentTitle={pages > 1 ? `${named} (page ${page} of ${pages})` : named} width="full">
      <ProjectNavigation {...subNavigationFor(who, scope)} scope={scope} current={by} />
      <p className="govuk-body">{about}</p>
      <SearchBox action={path} label={search} value={q} keep={{ scope, sort, order }} />
      {total > 0 && <CountSummary total={total} page={page} size={groupsPerPage} one={one} many={many} />}
      {can(who, 'list.download') && <DownloadLink path={paths.groupedFile(by)} query={query} total={total} />}
      {rows.length > 0 ? (
        <GroupedTable by={by} rows={rows} filters={filters} query={query} />
      ) : (
        <EmptyState title={q ? `No ${one} with projects in progress matches “${q}”` : 'No projects are in progress'} />
      )}
      <Pager
        total={total}
        page={page}
        size={groupsPerPage}
        href={(number) => listHref(path, { ...query, page: String(number) })}
      />
    </Page>
  )
})
