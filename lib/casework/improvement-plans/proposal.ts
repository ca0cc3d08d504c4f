import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { proposalAccessSelect, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleOf, titleSelect } from '#lib/casework/record/title'

const select = {
  ...proposalAccessSelect,
  route: true,
  preparation: { select: { proposedDecisionOn: true } },
  projects: {
    ...titleSelect.projects,
    select: { ...titleSelect.projects.select, ...proposalAccessSelect.projects.select },
  },
} satisfies Prisma.ProposalSelect

/** The sponsored conversion whose plans somebody looks at, or with `edit` changes. Throws NotFound, also for any other proposal, and Forbidden. */
export async function loadPlanned(tx: Tx, who: Principal, proposalId: string, { edit = false } = {}) {
  const proposal = found(await tx.proposal.findUnique({ where: { id: proposalId }, select }), 'Proposal')
  const facts = toProposalFacts(proposal)
  if (edit) authorise(who, 'proposal.edit', facts)
  else authorise(who, 'proposal.view', facts)
  if (proposal.route !== 'sponsored') found(null, 'School improvement plans')
  return { facts, title: titleOf(proposal), proposedDecisionOn: proposal.preparation?.proposedDecisionOn ?? null }
}
