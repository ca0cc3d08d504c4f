import type { Principal } from '#lib/access/principal'
import { asActor } from '#lib/db/as-actor'
import type { Tx } from '#lib/db/client'
import type { Prisma } from '#lib/db/generated/client'
import { isUniqueViolation } from '#lib/db/errors'
import { found, Refused } from '#lib/errors'
import type { Reason } from '#lib/forms/reasons-question'
import type { DecisionKind } from '#lib/labels'
import { answersIn, checkStep, firstUnanswered } from '#lib/journeys/journey'
import { finishDraft, takeDraft } from '#lib/journeys/drafts'
import { writeProposalProgress } from '#lib/progress/write'
import { refuseUnready } from './fixes.ts'
import { decisionJourney, decisionKey, type DecisionAnswers } from './journey.ts'
import { loadToDecide, readinessOf, type ProposalToDecide } from './proposal.ts'
import { kindOf, stateAfter, unmetForApproval } from './rules.ts'

/**
 * Records the decision that a draft describes: appends it with its reasons and moves the projects on, in one transaction. An approval turns
 * them to completing: the same records, nothing copied. Sent twice, it records once. Throws Refused when a condition of approval is unmet,
 * when somebody changed the proposal or decided meanwhile, or when another live project of the school stands in the way of reopening.
 */
export async function recordDecision(who: Principal, proposalId: string, draftId: string): Promise<void> {
  try {
    await asActor(who, async (tx) => {
      const draft = await takeDraft(tx, who, decisionKey, draftId)
      if (draft.createdAs) return
      if (draft.values.proposalId !== proposalId) found(null, 'Draft')
      await tx.$queryRaw`select id from proposal where id = ${proposalId}::uuid for update`
      const proposal = await loadToDecide(tx, who, proposalId)
      const journey = decisionJourney(proposal)
      if (firstUnanswered(journey, draft.values) !== checkStep)
        throw new Refused('Answer every question before you record the decision')
      if (String(proposal.version) !== draft.values.version)
        throw new Refused(
          'Somebody recorded a decision or reassigned the proposal while you were answering. Check the proposal and start again.',
        )
      const answers = answersIn(journey, draft.values) as DecisionAnswers
      const kind = kindOf(answers)
      if (answers.verdict === 'approved') refuseUnready(proposalId, unmetForApproval(readinessOf(proposal)))
      const { id } = await tx.decision.create({ data: decisionRow(who, proposalId, answers), select: { id: true } })
      await moveProjects(tx, proposal, kind, answers.academyOrderSentOn ?? null)
      await tx.proposal.update({ where: { id: proposalId }, data: { version: { increment: 1 } } })
      await writeProposalProgress(tx, who, proposalId, { decision: kind })
      await finishDraft(tx, draftId, id)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'project_one_live'))
      throw new Refused('This school has another project that is not closed, so this proposal cannot be decided again.')
    throw error
  }
}

async function moveProjects(
  tx: Tx,
  { id: proposalId, projects }: ProposalToDecide,
  kind: DecisionKind,
  academyOrderSentOn: Date | null,
) {
  const { phase, outcome } = stateAfter(kind)
  const closedAt = phase === 'closed' ? new Date() : null
  await tx.project.updateMany({
    where: { proposalId, deletedAt: null },
    data: { phase, outcome, closedAt, version: { increment: 1 } },
  })
  await tx.opening.updateMany({ where: { id: { in: projects.map(({ id }) => id) } }, data: { academyOrderSentOn } })
}

function decisionRow(
  who: Principal,
  proposalId: string,
  answers: DecisionAnswers,
): Prisma.DecisionUncheckedCreateInput {
  const kind = kindOf(answers)
  const { makerRole, makerName } = makerOf(answers)
  return {
    proposalId,
    kind,
    makerRole,
    makerName,
    decidedOn: answers.decidedOn!,
    conditions: kind === 'approved-with-conditions' ? answers.conditions! : null,
    recordedById: who.id,
    reasons: { create: reasonsOf(answers) },
  }
}

/** Only a minister revokes a directive academy order, so nobody is asked who it was. */
function makerOf({ verdict, makerRole, makerName, ministerName }: DecisionAnswers) {
  if (verdict === 'order-revoked') return { makerRole: 'minister', makerName: ministerName! }
  return { makerRole: makerRole!, makerName: makerRole === 'none' ? null : makerName! }
}

function reasonsOf(answers: DecisionAnswers): Reason[] {
  switch (answers.verdict) {
    case 'declined':
      return answers.declinedFor!
    case 'deferred':
      return answers.deferredFor!
    case 'withdrawn':
      return answers.withdrawnFor!
    case 'order-revoked':
      return answers.orderRevokedFor!
    default:
      return []
  }
}
