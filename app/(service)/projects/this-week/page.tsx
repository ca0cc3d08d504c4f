import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { ProjectNavigation } from '#components/projects/project-list-navigation'
import { Page } from '#components/page/page'
import { DueTasks } from '#components/tasks/due-tasks'
import { pageNumber } from '#lib/platform/forms/filters'
import { paths } from '#lib/paths'
import { listDue, pageSize } from '#lib/casework/projects/due/queries'
import { subNavigationFor } from '#lib/casework/projects/sub-navigation'

const title = 'What needs doing this week'

export default page(async ({ who, query }) => {
  const page = pageNumber.parse(query.page)
  const { projects, total } = await listDue(who, page)
  const pages = countPages(total, pageSize)
  if (page > pages) redirect(paths.thisWeek)
  return (
    <Page title={title} documentTitle={pages > 1 ? `${title} (page ${page} of ${pages})` : undefined}>
      <ProjectNavigation {...subNavigationFor(who, 'mine')} scope="mine" current="this-week" />
      {total === 0 && (
        <EmptyState title="Nothing is due">
          <p className="govuk-body">No task of your projects is overdue or due within the next 7 days.</p>
        </EmptyState>
      )}
      {total > 0 && (
        <p className="govuk-body">Tasks of your projects that are overdue or due within the next 7 days.</p>
      )}
      {total > 0 && <CountSummary total={total} page={page} size={pageSize} one="project" many="projects" />}
      <DueTasks projects={projects} />
      <Pager
        total={total}
        page={page}
        size={pageSize}
        href={(number) => listHref(paths.thisWeek, { page: String(number) })}
      />
    </Page>
  )
})
