import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { lockRows } from '#lib/platform/database/lock'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { found, Refused } from '#lib/platform/errors'
import type { Saved } from '#lib/platform/forms/stale-save'
import { writeProposalProgress } from '#lib/casework/task-progress/write'
import { proposalAccessSelect, notDeletedAlone, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleSelect } from '#lib/casework/record/title'
import { reopeningReason } from './journey.ts'
import { reopenProblem } from './rules.ts'
import { completeTaskKeys } from './complete-tasks.ts'

const select = {
  ...proposalAccessSelect,
  version: true,
  projects: {
    ...titleSelect.projects,
    select: {
      id: true,
      region: true,
      phase: true,
      team: true,
      significantIsProvisional: true,
      school: { select: { name: true } },
      taskRecords: { where: { taskKey: { in: completeTaskKeys } }, take: 1, select: { id: true } },
    },
  },
  decisions: {
    orderBy: { id: 'desc' },
    take: 1,
    select: { id: true, reopening: { select: { reopenedById: true } } },
  },
} satisfies Prisma.ProposalSelect

/** An approved proposal that somebody is about to reopen. Throws NotFound. */
export const loadToReopen = async (tx: Tx, proposalId: string) =>
  found(await tx.proposal.findUnique({ where: { id: proposalId }, select }), 'Proposal')

/** Why it cannot be reopened; undefined when it can. */
export const problemOf = ({ projects }: Awaited<ReturnType<typeof loadToReopen>>) =>
  reopenProblem(
    projects.map(({ phase, team, significantIsProvisional, taskRecords }) => ({
      phase,
      isHandedOver: team !== null,
      isConfirmed: !significantIsProvisional,
      hasTasks: taskRecords.length > 0,
    })),
  )

/**
 * Undoes an approval, with a reason: the proposal is prepared again and has no decision until the next. The approval stays on record. Sent
 * twice, it does so once; over a change since `version` it does not: it gives both. Throws NotFound, Forbidden, or Refused when the
 * work after the approval has begun.
 */
export function reopenProposal(who: Principal, proposalId: string, reason: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    await lockRows(tx, 'proposal', proposalId)
    await lockRows(tx, 'project', proposalId, { by: 'proposal_id' })
    const proposal = await loadToReopen(tx, proposalId)
    const [latest] = proposal.decisions
    if (latest?.reopening?.reopenedById === who.id) return { stale: false }
    authorise(who, 'decision.reopen', toProposalFacts(proposal))
    if (proposal.version !== version)
      return staleSave(tx, 'proposal', { id: proposalId, version: proposal.version }, [
        { label: reopeningReason.label, theirs: '', yours: reason },
      ])
    const problem = problemOf(proposal)
    if (problem) throw new Refused(problem)
    await tx.reopening.create({ data: { decisionId: latest!.id, reason, reopenedById: who.id } })
    await tx.project.updateMany({
      where: { proposalId, ...notDeletedAlone },
      data: { phase: 'preparing', version: { increment: 1 } },
    })
    await tx.opening.updateMany({
      where: { id: { in: proposal.projects.map(({ id }) => id) } },
      data: { academyOrderSentOn: null },
    })
    await tx.proposal.update({ where: { id: proposalId }, data: { version: { increment: 1 } } })
    await writeProposalProgress(tx, who, proposalId, { decision: null })
    return { stale: false }
  })
}
