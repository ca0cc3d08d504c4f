import { historyOf } from '#app/(service)/_records/history-of'
import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { HistoryList } from '#components/record-pages/history-list'
import { ProjectPage } from '#components/projects/project-page'
import { getHistory } from '#lib/casework/record-history/queries'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/casework/projects/queries'

export default page(projectParams, async ({ who, projectId: id, query }) => {
  const project = await getProjectFrame(who, id)
  const { place, ...shown } = await historyOf(query, paths.projectHistory(id), (filters) =>
    getHistory(who, { of: 'project', id }, filters),
  )
  return (
    <ProjectPage project={project} section="history" place={place} width="full" back={await backToList(paths.projects)}>
      <HistoryList {...shown} />
    </ProjectPage>
  )
})
