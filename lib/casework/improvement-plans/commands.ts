import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { lockRows } from '#lib/platform/database/lock'
import { found, Refused } from '#lib/platform/errors'
import { answersIn, checkStep, firstUnanswered } from '#lib/platform/journeys/journey'
import { finishDraft, takeDraft } from '#lib/platform/journeys/drafts'
import { fullName } from '#lib/full-name'
import { writeProposalProgress } from '#lib/casework/task-progress/write'
import { differingRows, type Saved } from '#lib/platform/forms/stale-save'
import { planJourney, planRows, type PlanAnswers } from './journey.ts'
import { loadPlanned } from './proposal.ts'
import { findPlan, maxPlans } from './queries.ts'

/**
 * Adds or changes the plan that a draft describes, once however often it is sent. A change of a plan that somebody changed since `version`
 * is not made: it gives both. Throws NotFound, Forbidden, or Refused while an answer is missing or when there are as many as there may be.
 */
export function savePlan(who: Principal, proposalId: string, draftId: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    const draft = await takeDraft(tx, who, planJourney.key, draftId)
    if (draft.createdAs) return { stale: false }
    if (draft.values.proposalId !== proposalId) found(null, 'Draft')
    await lock(tx, who, proposalId)
    if (firstUnanswered(planJourney, draft.values) !== checkStep)
      throw new Refused('Answer every question before you save the plan')
    const answers: PlanAnswers = answersIn(planJourney, draft.values)
    const planId = draft.values.planId as string | undefined
    if (planId) {
      const plan = found(await findPlan(tx, proposalId, planId), 'School improvement plan')
      if (plan.version !== version) {
        const { savedBy, savedAt, ...theirs } = plan
        const rows = differingRows(planRows(theirs), planRows(answers))
        return { stale: true, version: plan.version, savedBy: fullName(savedBy), savedAt, rows }
      }
    } else if ((await tx.improvementPlan.count({ where: { proposalId, removedAt: null } })) >= maxPlans)
      throw new Refused(`A proposal has at most ${maxPlans} school improvement plans. Remove one first.`)
    const saved = { ...columnsOf(answers), savedAt: new Date(), savedById: who.id }
    if (planId)
      await tx.improvementPlan.update({ where: { id: planId }, data: { ...saved, version: { increment: 1 } } })
    const made =
      planId ?? (await tx.improvementPlan.create({ data: { proposalId, ...saved }, select: { id: true } })).id
    await writeProposalProgress(tx, who, proposalId)
    await finishDraft(tx, draftId, made)
    return { stale: false }
  })
}

/** Removes a plan; its history keeps it. Removing it again changes nothing. Throws NotFound, Forbidden. */
export function removePlan(who: Principal, proposalId: string, planId: string): Promise<void> {
  return asActor(who, async (tx) => {
    await lock(tx, who, proposalId)
    const where = { id: planId, proposalId }
    const plan = found(await tx.improvementPlan.findFirst({ where, select: { removedAt: true } }), 'Plan')
    if (plan.removedAt) return
    const data = { removedAt: new Date(), savedAt: new Date(), savedById: who.id, version: { increment: 1 } }
    await tx.improvementPlan.update({ where: { id: planId }, data })
    await writeProposalProgress(tx, who, proposalId)
  })
}

async function lock(tx: Tx, who: Principal, proposalId: string): Promise<void> {
  await lockRows(tx, 'proposal', proposalId)
  await loadPlanned(tx, who, proposalId, { edit: true })
}

/** The answers as columns; what they do not call for any more is blank. */
const columnsOf = (answers: PlanAnswers) =>
  ({
    arrangedBy: answers.arrangedBy!,
    otherArranger: answers.otherArranger ?? null,
    providedBy: answers.providedBy!,
    startsOn: answers.startsOn!,
    ends: answers.ends!,
    endsOn: answers.endsOn ?? null,
    confidence: answers.confidence!,
    comments: answers.comments ?? null,
  }) satisfies Partial<Prisma.ImprovementPlanUncheckedCreateInput>
