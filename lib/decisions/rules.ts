import type { DecisionKind } from '#lib/labels'
import type { DecisionAnswers } from './journey.ts'

export type Readiness = {
  proposedDecisionOn: Date | null
  significantDates: readonly (Date | null)[]
  officerId: string | null
  hasIncomingTrust: boolean
}

export type UnmetCondition = { sentence: string; fix: 'project-dates' | 'assign' | 'trust' }

/** What an approval still waits for (Prepare 4.2); other decisions have no conditions. */
export function unmetForApproval(proposal: Readiness): UnmetCondition[] {
  const unmet: UnmetCondition[] = []
  if (!proposal.proposedDecisionOn) unmet.push({ sentence: 'Enter a proposed decision date', fix: 'project-dates' })
  if (proposal.significantDates.length === 0 || proposal.significantDates.some((date) => date === null))
    unmet.push({ sentence: 'Enter a proposed conversion or transfer date', fix: 'project-dates' })
  if (!proposal.officerId) unmet.push({ sentence: 'Assign a delivery officer', fix: 'assign' })
  if (!proposal.hasIncomingTrust) unmet.push({ sentence: 'Enter the incoming trust', fix: 'trust' })
  return unmet
}

/** The decision's code: an approval with conditions is a kind of its own. */
export const kindOf = ({ verdict, hasConditions }: DecisionAnswers): DecisionKind =>
  verdict === 'approved' && hasConditions === 'yes' ? 'approved-with-conditions' : verdict!

type ProjectState = { phase: 'preparing' | 'completing' | 'closed'; outcome: 'declined' | 'withdrawn' | null }

/** Where a decision takes the proposal's projects: approval on to completing, a refusal to closed, a deferral (back) to preparing. */
export function stateAfter(kind: DecisionKind): ProjectState {
  if (kind === 'approved' || kind === 'approved-with-conditions') return { phase: 'completing', outcome: null }
  if (kind === 'deferred') return { phase: 'preparing', outcome: null }
  return { phase: 'closed', outcome: kind }
}
