import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { ButtonLink } from '#components/govuk/button'
import { InsetText } from '#components/govuk/inset-text'
import { Page } from '#components/page/page'
import { ProjectSummary } from '#components/records/project-summary'
import { DeletedInset } from '#components/records/deleted-inset'
import { LatestNotes } from '#components/records/notes'
import { TaskSections } from '#components/tasks/task-sections'
import { formatInstant } from '#lib/calendar'
import { listNotes } from '#lib/notes/queries'
import { paths } from '#lib/paths'
import { getProject } from '#lib/projects/queries'

export default async function ProjectPage({ params, searchParams }: PageProps<'/projects/[projectId]'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getProject(who, projectId))
  const subject = { of: 'project', id: projectId } as const
  const notes = await orInterrupt(listNotes(who, { subject, take: 3 }))
  const { completed = 0, applicable = 0 } = project.progress ?? {}
  return (
    <Page
      title={project.school.name}
      caption={`${project.reference}, URN ${project.school.urn}`}
      back={await backToList(paths.projects)}
      success={savedMessage(await searchParams)}
    >
      {project.deletion && <DeletedInset deletion={project.deletion} subject={subject} />}
      {project.closedAt && (
        <InsetText>
          This project was closed on {formatInstant(project.closedAt)}. Only service support can change it.
        </InsetText>
      )}
      {project.hold && (
        <InsetText>
          This project has been on hold since {formatInstant(project.hold.since)}. Reason: {project.hold.reason}
        </InsetText>
      )}
      {project.phase === 'completing' && !project.isMine && (
        <InsetText>
          {project.caseworker
            ? `This project is assigned to ${project.caseworker}, not to you.`
            : 'This project is not assigned to anybody yet.'}
        </InsetText>
      )}
      <ProjectSummary project={project} />
      <div className="govuk-button-group">
        {project.mayHandOver && <ButtonLink href={paths.handOver(project.id)}>Hand over this project</ButtonLink>}
        {project.mayAssign && !project.caseworker && (
          <ButtonLink href={paths.assignProject(project.id)}>Assign this project</ButtonLink>
        )}
        {project.mayHold && (
          <ButtonLink href={paths.holdProject(project.id)} kind="secondary">
            {project.hold ? 'Resume this project' : 'Put this project on hold'}
          </ButtonLink>
        )}
        {project.mayCorrect && (
          <ButtonLink href={paths.correctProject(project.id)} kind="secondary">
            Change this closed project
          </ButtonLink>
        )}
        {project.mayReopen && (
          <ButtonLink href={paths.reopenProject(project.id)} kind="secondary">
            Reopen this project
          </ButtonLink>
        )}
        {project.mayComplete && (
          <ButtonLink href={paths.completeProject(project.id)} kind="secondary">
            Complete this project
          </ButtonLink>
        )}
      </div>
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
      <p className="govuk-body">
        <a className="govuk-link" href={paths.projectHistory(project.id)}>
          History of this project
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.projectDates(project.id)}>
          Date and its history
        </a>
      </p>
      {project.mayDelete && (
        <ButtonLink href={paths.delete(subject)} kind="warning">
          Delete this project
        </ButtonLink>
      )}
    </Page>
  )
}
