import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { LatestNotes } from '#components/record-pages/notes'
import { ProjectActions } from '#components/projects/project-actions'
import { ProjectPage } from '#components/projects/project-page'
import { TaskSections } from '#components/tasks/task-sections'
import { listNotes } from '#lib/casework/notes/queries'
import { paths } from '#lib/paths'
import { getProject } from '#lib/casework/projects/queries'

export default async function TaskListPage({ params, searchParams }: PageProps<'/projects/[projectId]'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getProject(who, projectId))
  const subject = { of: 'project', id: projectId } as const
  const notes = await orInterrupt(listNotes(who, { subject, take: 3 }))
  const { completed = 0, applicable = 0 } = project.progress ?? {}
  return (
    <ProjectPage
      project={project}
      section="tasks"
      back={await backToList(paths.projects)}
      success={savedMessage(await searchParams)}
      actions={<ProjectActions project={project} />}
    >
      {project.phase === 'preparing' ? (
        <p className="govuk-body">
          This project is still being prepared.{' '}
          <a className="govuk-link" href={paths.proposal(project.proposalId)}>
            See its proposal
          </a>
          .
        </p>
      ) : (
        <>
          <p className="govuk-body">
            {completed} of {applicable} tasks completed
          </p>
          <TaskSections sections={project.sections} />
        </>
      )}
      <LatestNotes notes={notes} subject={subject} />
    </ProjectPage>
  )
}
