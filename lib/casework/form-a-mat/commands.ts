import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { found, Refused } from '#lib/platform/errors'
import { assignGroupOfficer } from '#lib/casework/groups/assign'
import type { Saved } from '#lib/platform/forms/stale-save'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { lockRows } from '#lib/platform/database/lock'
import { touchProposals } from '#lib/casework/task-progress/write'
import { checkNewTrust, checkTrust } from '#lib/casework/proposals/creating/checks'
import { proposalAccessSelect, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { joinProblem, leaveProblem, registeredProblem } from './rules.ts'

/** Gives a new trust to an officer, or to nobody; with it each of its proposals that nobody has. Throws NotFound, Forbidden, Refused. */
export function assignNewTrust(
  who: Principal,
  newTrustId: string,
  wanted: { officerId: string | null; version: number },
): Promise<Saved> {
  return asActor(who, async (tx) => {
    authorise(who, 'newTrust.assign')
    return assignGroupOfficer(tx, who, 'new_trust', await lockAll(tx, newTrustId), wanted)
  })
}

/**
 * Lets a proposal that is being prepared form a trust together with others, instead of whatever trust it was to join. Doing it again
 * changes nothing. Throws NotFound, Forbidden, Refused.
 */
export function addToNewTrust(who: Principal, newTrustId: string, proposalId: string): Promise<void> {
  return asActor(who, async (tx) => {
    const proposal = await lockProposal(tx, who, proposalId)
    if (proposal.newTrustId === newTrustId) return
    await checkNewTrust(tx, newTrustId)
    const problem = joinProblem(proposal)
    if (problem) throw new Refused(problem, 'proposalId')
    const data = { newTrustId, incomingTrustId: null, version: { increment: 1 } }
    await tx.proposal.update({ where: { id: proposalId }, data, select: { id: true } })
    await touchProposals(tx, who, [proposalId])
  })
}

/** Takes a proposal that is being prepared away from the trust that it was to form; it has none then. Doing it again changes nothing. */
export function removeFromNewTrust(who: Principal, newTrustId: string, proposalId: string): Promise<void> {
  return asActor(who, async (tx) => {
    const proposal = await lockProposal(tx, who, proposalId)
    if (proposal.newTrustId !== newTrustId) return
    const problem = leaveProblem(proposal)
    if (problem) throw new Refused(problem)
    const data = { newTrustId: null, version: { increment: 1 } }
    await tx.proposal.update({ where: { id: proposalId }, data, select: { id: true } })
    await touchProposals(tx, who, [proposalId])
  })
}

/**
 * Says which trust of the register a new trust became, for all proposals and projects that form it. What somebody else said since `version`
 * is not replaced: both are given. Throws NotFound, Forbidden, or Refused for a trust that is closed, unknown or left by one of the academies.
 */
export function registerNewTrust(
  who: Principal,
  newTrustId: string,
  { trustId, version }: { trustId: string; version: number },
): Promise<Saved> {
  return asActor(who, async (tx) => {
    authorise(who, 'newTrust.register', { registered: false })
    const newTrust = await lockAll(tx, newTrustId)
    if (newTrust.trustId === trustId) return { stale: false }
    await checkTrust(tx, trustId, 'Select the trust of the register', 'trustId')
    const trust = await tx.trust.findUniqueOrThrow({ where: { id: trustId }, select: { id: true, name: true } })
    if (newTrust.trust && newTrust.version !== version) {
      const rows = [{ label: 'Trust in the register', theirs: newTrust.trust.name, yours: trust.name }]
      return staleSave(tx, 'new_trust', newTrust, rows)
    }
    authorise(who, 'newTrust.register', { registered: newTrust.trustId !== null })
    const problem = registeredProblem(trust, newTrust.proposals)
    if (problem) throw new Refused(problem, 'trustId')
    await save(tx, who, newTrust, { trustId })
    return { stale: false }
  })
}

/** Gives a new trust another reference number (TRN). Throws NotFound, Forbidden, or Refused where another new trust has it. */
export async function renumberNewTrust(
  who: Principal,
  newTrustId: string,
  { referenceNumber, version }: { referenceNumber: string; version: number },
): Promise<Saved> {
  try {
    return await asActor(who, async (tx) => {
      authorise(who, 'newTrust.renumber')
      const newTrust = await lockAll(tx, newTrustId)
      if (newTrust.referenceNumber === referenceNumber) return { stale: false }
      if (newTrust.version !== version) {
        const label = 'Trust reference number (TRN)'
        return staleSave(tx, 'new_trust', newTrust, [
          { label, theirs: newTrust.referenceNumber, yours: referenceNumber },
        ])
      }
      await save(tx, who, newTrust, { referenceNumber })
      return { stale: false }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'reference_number'))
      throw new Refused('Another new trust has this trust reference number', 'referenceNumber')
    throw error
  }
}

async function lockAll(tx: Tx, id: string) {
  await lockRows(tx, 'proposal', id, { by: 'new_trust_id' })
  await lockRows(tx, 'new_trust', id)
  const select = {
    id: true,
    referenceNumber: true,
    trustId: true,
    officerId: true,
    version: true,
    trust: { select: { name: true } },
    proposals: { where: { deletedAt: null }, select: { id: true, reference: true, outgoingTrustId: true } },
  } as const
  return found(await tx.newTrust.findUnique({ where: { id }, select }), 'New trust')
}
type Locked = Awaited<ReturnType<typeof lockAll>>

async function lockProposal(tx: Tx, who: Principal, id: string) {
  await lockRows(tx, 'proposal', id)
  const select = {
    ...proposalAccessSelect,
    reference: true,
    type: true,
    route: true,
    incomingTrustId: true,
    newTrustId: true,
    groupId: true,
  } as const
  const proposal = found(await tx.proposal.findUnique({ where: { id }, select }), 'Proposal')
  authorise(who, 'proposal.edit', toProposalFacts(proposal))
  return {
    ...proposal,
    type: proposal.type,
    route: proposal.route,
    decision: proposal.progress?.decision ?? null,
  }
}

async function save(
  tx: Tx,
  who: Principal,
  { id, proposals }: Locked,
  change: { trustId: string } | { referenceNumber: string },
): Promise<void> {
  const data = { ...change, version: { increment: 1 } }
  await tx.newTrust.update({ where: { id }, data, select: { id: true } })
  const ids = proposals.map((proposal) => proposal.id)
  await touchProposals(tx, who, ids)
}
