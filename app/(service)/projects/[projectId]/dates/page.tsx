import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { DateChanges } from '#components/record-pages/date-changes'
import { ProjectPage } from '#components/projects/project-page'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/casework/projects/queries'
import { listProjectDateChanges } from '#lib/casework/significant-dates/queries'

export default page(projectParams, async ({ who, projectId, success }) => {
  const project = await getProjectFrame(who, projectId)
  const changes = await listProjectDateChanges(who, projectId)
  return (
    <ProjectPage project={project} section="dates" back={await backToList(paths.projects)} success={success}>
      {changes.length > 0 ? (
        <DateChanges changes={changes} type={project.type} />
      ) : (
        <p className="govuk-body">The date has not changed since it was first entered.</p>
      )}
    </ProjectPage>
  )
})
