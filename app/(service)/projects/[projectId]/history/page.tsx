import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { listHref } from '#components/lists/filters.ts'
import { countPages } from '#components/lists/pages.ts'
import { HistoryList } from '#components/records/history-list'
import { ProjectPage } from '#components/records/project-page'
import { historyFilters } from '#lib/history/filters'
import { changesPerPage, getHistory } from '#lib/history/queries'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/projects/queries'

export default async function ProjectHistoryPage({ params, searchParams }: PageProps<'/projects/[projectId]/history'>) {
  const who = await currentUser()
  const { projectId: id } = await readParams(projectParams, params)
  const query = await searchParams
  const filters = historyFilters.parse(query)
  const project = await orInterrupt(getProjectFrame(who, id))
  const history = await orInterrupt(getHistory(who, { of: 'project', id }, filters))
  const path = paths.projectHistory(id)
  if (filters.page > countPages(history.total, changesPerPage)) redirect(listHref(path, { ...query, page: '1' }))
  const pages = countPages(history.total, changesPerPage)
  return (
    <ProjectPage
      project={project}
      section="history"
      place={pages > 1 ? `page ${filters.page} of ${pages}` : undefined}
      width="full"
      back={await backToList(paths.projects)}
    >
      <HistoryList history={history} filters={filters} size={changesPerPage} path={path} query={query} />
    </ProjectPage>
  )
}
