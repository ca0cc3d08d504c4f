import { projectTeams } from '#lib/labels'
import { blank, instant, label, nameOf, text, type Cells } from '#lib/testing/oracle/cells'

export const assignmentCells: Cells = {
  team_managing_the_project: ({ project }) => label(projectTeams, project.team),
  handed_over_at: ({ project }) => instant(project.handedOverAt),
  assigned_to_name: ({ caseworker }) => nameOf(caseworker),
  assigned_to_email: ({ caseworker }) => text(caseworker?.email),
  assigned_at: ({ project }) => instant(project.assignedAt),
  delivery_officer_name: ({ officer }) => nameOf(officer),
  delivery_officer_email: ({ officer }) => text(officer?.email),
  project_created_by_name: ({ creator }) => nameOf(creator),
  project_created_by_email: ({ creator }) => (creator.kind === 'system' ? blank : text(creator.email)),
}
