import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { asActor } from '#lib/db/as-actor'
import { found, Refused } from '#lib/errors'
import { writeProposalProgress } from '#lib/progress/write'
import { proposalAccessSelect, toProposalFacts } from './facts.ts'

/** Assigns a delivery officer to a proposal, or nobody. Throws Refused when the person cannot hold it. */
export function assignOfficer(who: Principal, proposalId: string, officerId: string | null): Promise<void> {
  return asActor(who, async (tx) => {
    await tx.$queryRaw`select id from proposal where id = ${proposalId}::uuid for update`
    const proposal = found(
      await tx.proposal.findUnique({ where: { id: proposalId }, select: proposalAccessSelect }),
      'Proposal',
    )
    authorise(who, 'proposal.assign', toProposalFacts(proposal))
    if (officerId !== null) {
      const assignable = {
        id: officerId,
        deactivatedAt: null,
        roles: { some: { role: { in: ['delivery-officer', 'team-lead'] } } },
      }
      if ((await tx.person.count({ where: assignable })) === 0)
        throw new Refused('Select somebody from the list: an active delivery officer or team lead', 'officerId')
    }
    await tx.proposal.update({ where: { id: proposalId }, data: { officerId, version: { increment: 1 } } })
    await writeProposalProgress(tx, who, proposalId)
  })
}
