import { paths } from '#lib/paths'
import type { ProjectView } from '#lib/casework/projects/queries'
import { ButtonLink } from '#components/govuk/button'

/** What somebody may do with a project as a whole. */
export function ProjectActions({ project }: { project: ProjectView }) {
  return (
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
      {project.mayRevokeOrder && (
        <ButtonLink href={paths.revokeOrder(project.id)} kind="secondary">
          Record that the order is revoked
        </ButtonLink>
      )}
      {project.mayComplete && (
        <ButtonLink href={paths.completeProject(project.id)} kind="secondary">
          Complete this project
        </ButtonLink>
      )}
      {project.mayDelete && (
        <ButtonLink href={paths.delete({ of: 'project', id: project.id })} kind="warning">
          Delete this project
        </ButtonLink>
      )}
    </div>
  )
}
