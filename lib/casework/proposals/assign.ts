import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { ensureAssignable } from '#lib/people/ensure-assignable'
import { assignableRoles } from '#lib/access/permissions/roles'
import { changedSince, type AssignmentChoice } from '#lib/casework/record/assignment-rules'
import { asActor } from '#lib/platform/database/as-actor'
import { lockRows } from '#lib/platform/database/lock'
import { writeEmails } from '#lib/mail/write'
import { paths } from '#lib/paths'
import { touchProposals } from '#lib/casework/task-progress/write'
import { proposalAccessSelect, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleOf, titleSelect } from '#lib/casework/record/title'

const select = {
  ...proposalAccessSelect,
  id: true,
  version: true,
  projects: { ...titleSelect.projects, select: { ...titleSelect.projects.select, region: true } },
} as const

/**
 * Assigns a delivery officer, or nobody, to all of the chosen proposals or to none of them; the officer is told. Gives the ids of those that
 * have changed since they were looked at: then nothing was done. Throws Forbidden, or Refused when the person cannot hold them.
 */
export function assignProposals(
  who: Principal,
  chosen: readonly AssignmentChoice[],
  officerId: string | null,
): Promise<string[]> {
  return asActor(who, async (tx) => {
    const ids = chosen.map(({ id }) => id)
    await lockRows(tx, 'proposal', ids)
    const proposals = await tx.proposal.findMany({ where: { id: { in: ids } }, select, orderBy: { id: 'asc' } })
    for (const proposal of proposals) authorise(who, 'proposal.assign', toProposalFacts(proposal))
    const changed = changedSince(chosen, proposals, ({ officerId: has }) => has === officerId)
    if (changed.length > 0) return changed
    await ensureAssignable(tx, officerId, {
      roles: assignableRoles.proposal,
      message: 'Select somebody from the list: an active delivery officer or team lead',
      field: 'officerId',
    })
    const given = proposals.filter((proposal) => proposal.officerId !== officerId)
    const where = { id: { in: given.map(({ id }) => id) } }
    await tx.proposal.updateMany({ where, data: { officerId, version: { increment: 1 } } })
    await touchProposals(tx, who, where.id.in)
    const about = given.map((proposal) => ({ title: titleOf(proposal), path: paths.proposal(proposal.id) }))
    await writeEmails(tx, who, 'proposal-assigned', { to: [officerId], about })
    return []
  })
}
