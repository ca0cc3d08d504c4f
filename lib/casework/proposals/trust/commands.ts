import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { lockRows } from '#lib/platform/database/lock'
import { found, Refused } from '#lib/platform/errors'
import { inGroupProblem } from '#lib/casework/record/group-rules'
import { fullNameOf, nameSelect } from '#lib/full-name'
import type { Saved } from '#lib/platform/forms/stale-save'
import { checkIncomingTrust } from '#lib/casework/proposals/creating/checks'
import { proposalAccessSelect, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { keepsTrust, trustChangeOf } from './rules.ts'
import { trustQuestions, type NewTrustChange } from './schema.ts'

const select = {
  ...proposalAccessSelect,
  id: true,
  type: true,
  route: true,
  version: true,
  incomingTrustId: true,
  outgoingTrustId: true,
  incomingTrust: { select: { name: true } },
  group: { select: { reference: true } },
  newTrust: { select: { id: true, name: true, referenceNumber: true, version: true } },
  progress: {
    select: { ...proposalAccessSelect.progress.select, lastChangedAt: true, lastChangedBy: { select: nameSelect } },
  },
} as const

/**
 * Changes the incoming trust of a sponsored conversion or a transfer that is being prepared. A save over somebody else's newer one is not
 * made: it gives both. Throws NotFound, Forbidden, Refused.
 */
export function changeTrust(who: Principal, proposalId: string, trustId: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    const proposal = await loadToChange(tx, who, proposalId, 'select')
    const { outgoingTrustId, incomingTrustId } = proposal
    await checkIncomingTrust(tx, trustId, { outgoingTrustId })
    if (incomingTrustId === trustId) return { stale: false }
    if (proposal.version !== version) {
      const yours = await tx.trust.findUniqueOrThrow({ where: { id: trustId }, select: { name: true } })
      const row = { label: 'Incoming trust', theirs: proposal.incomingTrust?.name ?? '', yours: yours.name }
      return { stale: true, version: proposal.version, ...lastChange(proposal), rows: [row] }
    }
    const data = { incomingTrustId: trustId, version: { increment: 1 } }
    await tx.proposal.update({ where: { id: proposalId }, data, select: { id: true } })
    await noteChange(tx, who, { id: proposalId })
    return { stale: false }
  })
}

/**
 * Renames the new trust that a proposal forms, for all proposals that form it, and gives it another reference number where service support
 * sends one. Throws NotFound, Forbidden, Refused.
 */
export async function changeNewTrust(
  who: Principal,
  proposalId: string,
  { name, referenceNumber }: NewTrustChange,
  version: number,
): Promise<Saved> {
  try {
    return await asActor(who, async (tx) => {
      const proposal = await loadToChange(tx, who, proposalId, 'rename')
      const newTrust = proposal.newTrust!
      const wanted = { name, referenceNumber: referenceNumber ?? newTrust.referenceNumber }
      if (wanted.referenceNumber !== newTrust.referenceNumber) authorise(who, 'newTrust.renumber')
      const rows = (['name', 'referenceNumber'] as const)
        .map((key) => ({ label: trustQuestions[key].label, theirs: newTrust[key], yours: wanted[key] }))
        .filter(({ theirs, yours }) => theirs !== yours)
      if (rows.length === 0) return { stale: false }
      if (newTrust.version !== version) return { stale: true, version: newTrust.version, ...lastChange(proposal), rows }
      const data = { ...wanted, version: { increment: 1 } }
      await tx.newTrust.update({ where: { id: newTrust.id }, data, select: { id: true } })
      await noteChange(tx, who, { newTrustId: newTrust.id })
      return { stale: false }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'reference_number'))
      throw new Refused('Another new trust has this trust reference number', 'referenceNumber')
    throw error
  }
}

async function loadToChange(tx: Tx, who: Principal, id: string, change: 'select' | 'rename') {
  await lockRows(tx, 'proposal', id)
  const formed = await tx.proposal.findUnique({ where: { id }, select: { newTrustId: true } })
  if (formed?.newTrustId) await lockRows(tx, 'new_trust', formed.newTrustId)
  const proposal = found(await tx.proposal.findUnique({ where: { id }, select }), 'Proposal')
  authorise(who, 'proposal.edit', toProposalFacts(proposal))
  const [type, route] = [proposal.type, proposal.route]
  const may = trustChangeOf({
    type,
    route,
    formsNewTrust: proposal.newTrust !== null,
    hasTrust: proposal.incomingTrustId !== null,
  })
  if (proposal.group) throw new Refused(inGroupProblem(proposal.group.reference))
  if (may === 'none') throw new Refused(keepsTrust)
  if (may !== change) throw new Refused('The incoming trust has changed. Open its page again.')
  return proposal
}

type Loaded = Awaited<ReturnType<typeof loadToChange>>

const lastChange = ({ progress }: Loaded) => ({
  savedBy: fullNameOf(progress!.lastChangedBy)!,
  savedAt: progress!.lastChangedAt,
})

/** The proposals, and their projects, have changed with their trust. */
async function noteChange(tx: Tx, who: Principal, proposal: { id: string } | { newTrustId: string }) {
  const data = { lastChangedAt: new Date(), lastChangedById: who.id }
  await tx.proposalProgress.updateMany({ where: { proposal }, data })
  await tx.projectProgress.updateMany({ where: { project: { proposal } }, data })
}
