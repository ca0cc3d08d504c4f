import type { Principal } from '#lib/access/principal'
import { db } from '#lib/db/client'
import type { Kind, Route } from '#lib/labels'
import { loadToDecide, readinessOf } from './proposal.ts'
import { unmetForApproval, type UnmetCondition } from './rules.ts'

/** What an approval of this proposal waits for, what kind it is, and the version that a decision would be made on. Throws NotFound, Forbidden. */
export async function getDecisionReadiness(
  who: Principal,
  proposalId: string,
): Promise<{ unmet: UnmetCondition[]; version: number; kind: Kind; route: Route | null }> {
  const proposal = await loadToDecide(db(), who, proposalId)
  const { version, kind, route } = proposal
  return { unmet: unmetForApproval(readinessOf(proposal)), version, kind, route }
}
