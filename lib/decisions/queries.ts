import type { Principal } from '#lib/access/principal'
import { db } from '#lib/db/client'
import { loadToDecide, readinessOf } from './proposal.ts'
import { unmetForApproval, type UnmetCondition } from './rules.ts'

/** What an approval of this proposal waits for, and the version that a decision would be made on. Throws NotFound, Forbidden. */
export async function getDecisionReadiness(
  who: Principal,
  proposalId: string,
): Promise<{ unmet: UnmetCondition[]; version: number }> {
  const proposal = await loadToDecide(db(), who, proposalId)
  return { unmet: unmetForApproval(readinessOf(proposal)), version: proposal.version }
}
