import type { Principal } from '#lib/access/principal'
import { NotFound } from '#lib/errors'
import { assignProposals } from './assign.ts'

/** Assigns a delivery officer to a proposal, or nobody. Throws Refused when the person cannot hold it. */
export async function assignOfficer(who: Principal, proposalId: string, officerId: string | null): Promise<void> {
  const gone = await assignProposals(who, [{ id: proposalId }], officerId)
  if (gone.length > 0) throw new NotFound('Proposal')
}
