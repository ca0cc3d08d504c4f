import { projectTypes, outcomes, phases, projectStates, proposalOrigins, proposalStatuses, routes } from '#lib/labels'
import { latestDecision } from '#lib/testing/oracle/decisions'
import { stateOf } from '#lib/testing/oracle/state'
import {
  answer,
  date,
  instant,
  isConversion,
  isTransfer,
  label,
  only,
  text,
  yesNo,
  type Cells,
} from '#lib/testing/oracle/cells'
import type { Whole } from '#lib/testing/oracle/whole'

export const projectCells: Cells = {
  project_id: ({ project }) => project.id,
  proposal_reference: ({ proposal }) => text(proposal.reference),
  project_type: ({ project }) => label(projectTypes, project.type),
  project_phase: ({ project }) => label(phases, project.phase),
  project_outcome: ({ project }) => label(outcomes, project.outcome),
  project_state: ({ project }) => label(projectStates, stateOf(project)),
  proposal_status: (of) => label(proposalStatuses, latestDecision(of)?.kind ?? 'pre-decision'),
  ...only(isConversion, {
    conversion_route: ({ proposal }) => label(routes, proposal.route),
    academy_order_type: ({ proposal }) =>
      proposal.route === 'sponsored' ? 'directive academy order' : 'academy order',
  }),
  two_requires_improvement: ({ opening }) => answer(opening?.twoRequiresImprovement),
  school_sharepoint_folder: ({ opening }) => text(opening?.schoolLink),
  incoming_trust_sharepoint_link: ({ opening }) => text(opening?.incomingTrustLink),
  ...only(isTransfer, { outgoing_trust_sharepoint_link: ({ opening }) => text(opening?.outgoingTrustLink) }),
  join_or_form_a_mat: ({ proposal }) => (proposal.newTrustId ? 'form a MAT' : 'join a MAT'),
  proposal_origin: ({ proposal }) => label(proposalOrigins, proposal.origin),
  application_reference: ({ proposal }) => text(proposal.applicationReference),
  application_received_on: ({ proposal }) => date(proposal.applicationReceivedOn),
  project_created_at: ({ project }) => instant(project.createdAt),
  project_closed_at: ({ project }) => instant(project.closedAt),
  changed_after_closure_at: (of) => instant(lastClosureChange(of, 'changed')?.changedAt),
  changed_after_closure_reason: (of) => text(lastClosureChange(of, 'changed')?.reason),
  reopened_after_closure_at: (of) => instant(lastClosureChange(of, 'reopened')?.changedAt),
  reopened_after_closure_reason: (of) => text(lastClosureChange(of, 'reopened')?.reason),
  on_hold: ({ project }) => yesNo(project.heldAt !== null),
  on_hold_since: ({ project }) => instant(project.heldAt),
  on_hold_reason: ({ project }) => text(project.holdReason),
  link_to_project: ({ project }) => `http://localhost:3000/projects/${project.id}`,
}

const lastClosureChange = ({ closureChanges }: Whole, type: string) =>
  closureChanges.filter((change) => change.kind === type).at(-1)
