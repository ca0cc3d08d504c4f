import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { formatDate } from '#lib/calendar/calendar'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { lockRows } from '#lib/platform/database/lock'
import { found } from '#lib/platform/errors'
import { fullName } from '#lib/full-name'
import { writeProposalProgress } from '#lib/casework/task-progress/write'
import { proposalAccessSelect, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleSelect } from '#lib/casework/record/title'
import type { Saved } from '#lib/platform/forms/stale-save'

const select = {
  ...proposalAccessSelect,
  route: true,
  progress: {
    select: { decision: true, lastChangedAt: true, lastChangedBy: { select: { firstName: true, lastName: true } } },
  },
  projects: {
    ...titleSelect.projects,
    select: {
      id: true,
      region: true,
      version: true,
      opening: { select: { academyOrderSentOn: true } },
      school: { select: { name: true } },
    },
  },
} satisfies Prisma.ProposalSelect

/** An approved voluntary conversion whose academy order somebody is about to date. Throws NotFound, also for others; Forbidden. */
export async function loadAcademyOrder(tx: Tx, who: Principal, proposalId: string) {
  const proposal = found(await tx.proposal.findUnique({ where: { id: proposalId }, select }), 'Proposal')
  authorise(who, 'decision.enterAcademyOrder', toProposalFacts(proposal))
  if (proposal.route !== 'voluntary') found(null, 'Academy order')
  const project = found(proposal.projects[0], 'Project')
  return { proposal, project, sentOn: project.opening?.academyOrderSentOn ?? null }
}

/**
 * Enters, changes or clears the day on which the academy order was sent: the one thing of the decision that stays open after an approval
 * (Prepare 4.6). Over somebody else's newer one it is not saved: it gives both. Throws NotFound, Forbidden.
 */
export function saveAcademyOrder(
  who: Principal,
  proposalId: string,
  sentOn: Date | null,
  version: number,
): Promise<Saved> {
  return asActor(who, async (tx) => {
    await lockRows(tx, 'proposal', proposalId)
    const { proposal, project, sentOn: current } = await loadAcademyOrder(tx, who, proposalId)
    if (current?.getTime() === sentOn?.getTime()) return { stale: false }
    if (project.version !== version) {
      const rows = [{ label: 'Date the academy order was sent', theirs: text(current), yours: text(sentOn) }]
      const { lastChangedBy, lastChangedAt } = proposal.progress!
      return { stale: true, version: project.version, savedBy: fullName(lastChangedBy), savedAt: lastChangedAt, rows }
    }
    await tx.opening.update({ where: { id: project.id }, data: { academyOrderSentOn: sentOn } })
    await tx.project.update({ where: { id: project.id }, data: { version: { increment: 1 } } })
    await writeProposalProgress(tx, who, proposalId)
    return { stale: false }
  })
}

const text = (date: Date | null) => (date ? formatDate(date) : '')
