import type { Principal } from '#lib/principal'
import { staleAssignment } from '#lib/casework/record/stale-assignment'
import { db } from '#lib/platform/database/client'
import type { Saved } from '#lib/platform/forms/stale-save'
import { assignProposals } from './assign.ts'

/**
 * Assigns a delivery officer to a proposal, or nobody. Whoever was given it since `version` keeps it: both are given. Throws NotFound,
 * Forbidden, or Refused when the person cannot hold it.
 */
export async function assignOfficer(
  who: Principal,
  proposalId: string,
  officerId: string | null,
  version?: number,
): Promise<Saved> {
  const changed = await assignProposals(who, [{ id: proposalId, version }], officerId)
  if (changed.length === 0) return { stale: false }
  const now = await staleAssignment(db(), 'proposal', { id: proposalId, version: version ?? 0 }, officerId)
  return now.stale ? now : assignOfficer(who, proposalId, officerId, now.version)
}
