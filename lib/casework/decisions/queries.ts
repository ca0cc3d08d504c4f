import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { ProjectType, Route } from '#lib/labels'
import { authorise } from '#lib/access/permissions/can'
import { toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleOf } from '#lib/casework/record/title'
import { loadAcademyOrder } from './academy-order.ts'
import { loadToDecide, readinessOf } from './proposal.ts'
import { loadToReopen, problemOf } from './reopen.ts'
import { loadToRevoke } from './revoke.ts'
import { unmetForApproval, type UnmetCondition } from './rules.ts'

/** What an approval of this proposal waits for, what kind it is, and the version that a decision would be made on. Throws NotFound, Forbidden. */
export async function getDecisionReadiness(
  who: Principal,
  proposalId: string,
): Promise<{ unmet: UnmetCondition[]; version: number; type: ProjectType; route: Route | null }> {
  const proposal = await loadToDecide(db(), who, proposalId)
  const { version, type, route } = proposal
  return { unmet: unmetForApproval(readinessOf(proposal)), version, type, route }
}

/** An approved proposal that somebody may reopen, and why they cannot where they cannot. Throws NotFound, Forbidden. */
export async function getReopening(who: Principal, proposalId: string) {
  const proposal = await loadToReopen(db(), proposalId)
  authorise(who, 'decision.reopen', toProposalFacts(proposal))
  return { title: titleOf(proposal), version: proposal.version, problem: problemOf(proposal) }
}

/** A project whose order somebody may revoke, and why they cannot where they cannot. Throws NotFound, Forbidden. */
export async function getRevocation(who: Principal, projectId: string) {
  const { school, version, problem, heldAt } = await loadToRevoke(db(), who, projectId)
  return { school, version, problem, isOnHold: heldAt !== null }
}

/** The date of the academy order of an approved voluntary conversion, for its page. Throws NotFound, Forbidden. */
export async function getAcademyOrder(who: Principal, proposalId: string) {
  const { proposal, project, sentOn } = await loadAcademyOrder(db(), who, proposalId)
  return { title: titleOf(proposal), version: project.version, sentOn }
}
