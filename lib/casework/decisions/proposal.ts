import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { proposalAccessSelect, notDeletedAlone, toProposalFacts } from '#lib/casework/record/proposal-facts'
import type { Readiness } from './rules.ts'

const trust = { select: { ukprn: true, referenceNumber: true } } as const
const select = {
  ...proposalAccessSelect,
  id: true,
  type: true,
  route: true,
  version: true,
  officer: { select: { deactivatedAt: true } },
  incomingTrust: trust,
  newTrust: { select: { referenceNumber: true } },
  preparation: { select: { proposedDecisionOn: true } },
  projects: { where: notDeletedAlone, select: { id: true, region: true, team: true, significantOn: true } },
} satisfies Prisma.ProposalSelect

export type ProposalToDecide = Prisma.ProposalGetPayload<{ select: typeof select }>

/** A loaded proposal as the approval's conditions see it. */
export const readinessOf = ({ officer, incomingTrust, newTrust, ...proposal }: ProposalToDecide): Readiness => ({
  type: proposal.type,
  proposedDecisionOn: proposal.preparation?.proposedDecisionOn ?? null,
  significantDates: proposal.projects.map(({ significantOn }) => significantOn),
  officer: officer && { isActive: officer.deactivatedAt === null },
  incomingTrust: incomingTrust
    ? { ...incomingTrust, isNew: false }
    : newTrust && { ukprn: null, referenceNumber: newTrust.referenceNumber, isNew: true },
})

/** The proposal that somebody is about to decide on. Throws NotFound, or Forbidden when they may not or it is approved already. */
export async function loadToDecide(tx: Tx, who: Principal, proposalId: string): Promise<ProposalToDecide> {
  const proposal = found(await tx.proposal.findUnique({ where: { id: proposalId }, select }), 'Proposal')
  authorise(who, 'decision.record', toProposalFacts(proposal))
  return proposal
}
