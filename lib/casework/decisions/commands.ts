import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { lockRows } from '#lib/platform/database/lock'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { found, Refused } from '#lib/platform/errors'
import type { Saved } from '#lib/platform/forms/stale-save'
import { answersIn, checkStep, firstUnanswered } from '#lib/platform/journeys/journey'
import { finishDraft, takeDraft } from '#lib/platform/journeys/drafts'
import { assertReady } from './unmet-conditions.ts'
import { decisionJourney, decisionKey, type DecisionAnswers } from './journey.ts'
import { loadToDecide, readinessOf } from './proposal.ts'
import { deferralProblem, unmetForApproval } from './rules.ts'
import { decisionRows } from './stale-decision.ts'
import { writeDecision } from './write.ts'

/**
 * Records the decision that a draft describes: appends it with its reasons and moves the projects on, in one transaction. An approval turns
 * them to completing: the same records, nothing copied. Sent twice, it records once; on a proposal that was decided or changed since
 * `version` it does not: it gives both. Throws Refused when a condition of approval is unmet, or when another live project of the school
 * stands in the way of reopening.
 */
export async function recordDecision(
  who: Principal,
  proposalId: string,
  draftId: string,
  version: number,
): Promise<Saved> {
  try {
    return await asActor(who, async (tx) => {
      const draft = await takeDraft(tx, who, decisionKey, draftId)
      if (draft.createdAs) return { stale: false }
      if (draft.values.proposalId !== proposalId) found(null, 'Draft')
      await lockRows(tx, 'proposal', proposalId)
      const proposal = await loadToDecide(tx, who, proposalId)
      const journey = decisionJourney(proposal)
      if (firstUnanswered(journey, draft.values) !== checkStep)
        throw new Refused('Answer every question before you record the decision')
      const answers = answersIn(journey, draft.values) as DecisionAnswers
      if (proposal.version !== version)
        return staleSave(tx, 'proposal', proposal, await decisionRows(tx, proposalId, answers))
      const problem = deferralProblem(answers, proposal.projects)
      if (problem) throw new Refused(problem)
      if (answers.verdict === 'approved') assertReady(proposalId, unmetForApproval(readinessOf(proposal)))
      await finishDraft(tx, draftId, await writeDecision(tx, who, proposal, answers))
      return { stale: false }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'project_one_live'))
      throw new Refused('This school has another project that is not closed, so this proposal cannot be decided again.')
    throw error
  }
}
