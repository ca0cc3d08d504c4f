import { labelOf, proposalStatuses } from '#lib/labels'
import type { Tx } from '#lib/platform/database/client'
import type { ConflictRow } from '#lib/platform/forms/form-state'
import type { DecisionAnswers } from './journey.ts'
import { kindOf } from './rules.ts'

/** The decision that a proposal has by now, beside the one that was to be recorded. */
export async function decisionRows(tx: Tx, proposalId: string, answers: DecisionAnswers): Promise<ConflictRow[]> {
  const progress = await tx.proposalProgress.findUnique({ where: { id: proposalId }, select: { decision: true } })
  const theirs = labelOf(proposalStatuses, progress?.decision ?? 'pre-decision')
  return [{ label: 'Decision', theirs, yours: labelOf(proposalStatuses, kindOf(answers)) }]
}
