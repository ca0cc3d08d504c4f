import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { found, Refused } from '#lib/platform/errors'
import type { Saved } from '#lib/platform/forms/stale-save'
import { answersIn, checkStep, firstUnanswered } from '#lib/platform/journeys/journey'
import { finishDraft, takeDraft } from '#lib/platform/journeys/drafts'
import { paths } from '#lib/paths'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import { lockWithProposal } from '#lib/casework/record/lock'
import { revocationJourney, revocationKey, type DecisionAnswers } from './journey.ts'
import { revocationProblem } from './rules.ts'
import { decisionRows } from './stale-decision.ts'
import { writeDecision } from './write.ts'

const select = {
  ...projectAccessSelect,
  id: true,
  version: true,
  heldAt: true,
  school: { select: { name: true } },
  proposal: { select: { ...projectAccessSelect.proposal.select, id: true, route: true } },
} satisfies Prisma.ProjectSelect

/** A project whose order somebody is about to revoke, and why they cannot where they cannot. Throws NotFound, Forbidden. */
export async function loadToRevoke(tx: Tx, who: Principal, projectId: string) {
  const project = found(await tx.project.findUnique({ where: { id: projectId }, select }), 'Project')
  authorise(who, 'project.revokeOrder', toProjectFacts(project))
  const { proposal, team, heldAt } = project
  return {
    ...project,
    problem: revocationProblem({ route: proposal.route, isHandedOver: team !== null, isOnHold: heldAt !== null }),
  }
}

/**
 * Records that the directive academy order of a project was revoked: the decision of a minister on its proposal, with its reasons, which
 * ends the project. Sent twice, it records once; on a project that was changed since `version` it does not: it gives both. Throws
 * NotFound, Forbidden, or Refused while the project is on hold.
 */
export function revokeOrder(who: Principal, projectId: string, draftId: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    const draft = await takeDraft(tx, who, revocationKey, draftId)
    if (draft.createdAs) return { stale: false }
    if (draft.values.projectId !== projectId) found(null, 'Draft')
    await lockWithProposal(tx, projectId)
    const { proposal, problem, ...project } = await loadToRevoke(tx, who, projectId)
    if (problem) throw new Refused(problem, undefined, [{ message: problem, href: paths.revokeOrder(projectId) }])
    if (firstUnanswered(revocationJourney, draft.values) !== checkStep)
      throw new Refused('Answer every question before you record that the order is revoked')
    const answers = {
      ...(answersIn(revocationJourney, draft.values) as DecisionAnswers),
      verdict: 'order-revoked',
    } as const
    if (project.version !== version)
      return staleSave(tx, 'project', project, await decisionRows(tx, proposal.id, answers))
    const decided = { id: proposal.id, projects: [{ id: projectId }] }
    await finishDraft(tx, draftId, await writeDecision(tx, who, decided, answers))
    return { stale: false }
  })
}
