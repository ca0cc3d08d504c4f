import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import type { Tx } from '#lib/db/client'
import type { Prisma } from '#lib/db/generated/client'
import { found } from '#lib/errors'
import { proposalAccessSelect, toProposalFacts } from '#lib/proposals/facts'
import type { Readiness } from './rules.ts'

const select = {
  ...proposalAccessSelect,
  version: true,
  incomingTrustId: true,
  newTrustId: true,
  preparation: { select: { proposedDecisionOn: true } },
  projects: { select: { region: true, significantOn: true } },
} satisfies Prisma.ProposalSelect
type ProposalToDecide = Prisma.ProposalGetPayload<{ select: typeof select }>

/** A loaded proposal as the approval's conditions see it. */
export const readinessOf = (proposal: ProposalToDecide): Readiness => ({
  proposedDecisionOn: proposal.preparation?.proposedDecisionOn ?? null,
  significantDates: proposal.projects.map(({ significantOn }) => significantOn),
  officerId: proposal.officerId,
  hasIncomingTrust: proposal.incomingTrustId !== null || proposal.newTrustId !== null,
})

/** The proposal that somebody is about to decide on. Throws NotFound, or Forbidden when they may not or it is approved already. */
export async function loadToDecide(tx: Tx, who: Principal, proposalId: string): Promise<ProposalToDecide> {
  const proposal = found(await tx.proposal.findUnique({ where: { id: proposalId }, select }), 'Proposal')
  authorise(who, 'decision.record', toProposalFacts(proposal))
  return proposal
}
