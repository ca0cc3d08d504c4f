import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { LatestNotes } from '#components/record-pages/notes'
import { ProjectActions } from '#components/projects/project-actions'
import { ProjectPage } from '#components/projects/project-page'
import { TaskSections } from '#components/tasks/task-sections'
import { listNotes } from '#lib/casework/notes/queries'
import { paths } from '#lib/paths'
import { getProject } from '#lib/casework/projects/queries'

export default page(projectParams, async ({ who, projectId, success }) => {
  const project = await getProject(who, projectId)
  const subject = { of: 'project', id: projectId } as const
  const notes = await listNotes(who, { subject, take: 3 })
  const { completed = 0, applicable = 0 } = project.progress ?? {}
  return (
    <ProjectPage
      project={project}
      section="tasks"
      back={await backToList(paths.projects)}
      success={success}
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
})
