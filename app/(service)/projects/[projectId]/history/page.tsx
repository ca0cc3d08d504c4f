import { currentUser } from '#app/current-user'
import { historyOf } from '#app/history-of'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { HistoryList } from '#components/record-pages/history-list'
import { ProjectPage } from '#components/projects/project-page'
import { getHistory } from '#lib/casework/record-history/queries'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/casework/projects/queries'

export default async function ProjectHistoryPage({ params, searchParams }: PageProps<'/projects/[projectId]/history'>) {
  const who = await currentUser()
  const { projectId: id } = await readParams(projectParams, params)
  const project = await orInterrupt(getProjectFrame(who, id))
  const { place, ...shown } = await historyOf(searchParams, paths.projectHistory(id), (filters) =>
    getHistory(who, { of: 'project', id }, filters),
  )
  return (
    <ProjectPage project={project} section="history" place={place} width="full" back={await backToList(paths.projects)}>
      <HistoryList {...shown} />
    </ProjectPage>
  )
}
