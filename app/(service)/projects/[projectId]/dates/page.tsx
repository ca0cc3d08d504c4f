import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { DateChanges } from '#components/record-pages/date-changes'
import { ProjectPage } from '#components/projects/project-page'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/casework/projects/queries'
import { listProjectDateChanges } from '#lib/casework/significant-dates/queries'

export default async function ProjectDatesPage({ params, searchParams }: PageProps<'/projects/[projectId]/dates'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getProjectFrame(who, projectId))
  const changes = await orInterrupt(listProjectDateChanges(who, projectId))
  return (
    <ProjectPage
      project={project}
      section="dates"
      back={await backToList(paths.projects)}
      success={savedMessage(await searchParams)}
    >
      {changes.length > 0 ? (
        <DateChanges changes={changes} type={project.type} />
      ) : (
        <p className="govuk-body">The date has not changed since it was first entered.</p>
      )}
    </ProjectPage>
  )
}
