import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { lockRows } from '#lib/platform/database/lock'
import { Refused } from '#lib/platform/errors'
import type { DateChangeKind } from '#lib/labels'
import { writeProposalProgress } from '#lib/casework/task-progress/write'
import { toProposalFacts } from '#lib/casework/record/proposal-facts'
import type { Saved } from '#lib/platform/forms/stale-save'
import { refuseWithoutReasons, staleChange, type NewDate } from './changing.ts'
import { changesOf, dateOf, loadDates, toDates } from './proposal.ts'
import { changeProblem, dateName } from '#lib/task-lists/model/date-rules'
import { writeDateChange } from './write.ts'

/**
 * Changes a proposed date, for reasons: those of the way it moves, at least one, each with its details. A change over somebody else's newer
 * one is not made: it gives both. Throws NotFound, Forbidden, or Refused when a rule says no.
 */
export function changeProposedDate(
  who: Principal,
  proposalId: string,
  which: DateChangeKind,
  { to, reasons }: NewDate,
  version: number,
): Promise<Saved> {
  return asActor(who, async (tx) => {
    await lockRows(tx, 'proposal', proposalId)
    const proposal = await loadDates(tx, proposalId)
    authorise(who, 'proposal.edit', toProposalFacts(proposal))
    const dates = toDates(proposal)
    const from = dateOf(which, dates)
    if (!from) throw new Refused('There is no date to change yet. Enter it on “Confirm project dates”.')
    const where = changesOf(proposal, which)
    if ((await tx.dateChange.count({ where })) !== version)
      return staleChange(tx, who, where, { which, name: dateName(which, dates.type), current: from, to })
    const problem = changeProblem(which, to, dates)
    if (problem) throw new Refused(problem)
    refuseWithoutReasons(dates.type, 'proposed', from, { to, reasons })
    const change = { kind: which, from, to, at: new Date(), reasons }
    if (which === 'proposed-decision') {
      await tx.preparation.update({ where: { id: proposalId }, data: { proposedDecisionOn: to } })
      await writeDateChange(tx, who, { proposalId }, change)
    } else {
      for (const { id: projectId } of proposal.projects.filter((project) => project.significantIsProvisional)) {
        await tx.project.update({ where: { id: projectId }, data: { significantOn: to } })
        await writeDateChange(tx, who, { projectId }, change)
      }
    }
    await writeProposalProgress(tx, who, proposalId)
    return { stale: false }
  })
}
