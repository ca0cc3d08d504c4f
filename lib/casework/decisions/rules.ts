import type { DecisionKind, Outcome } from '#lib/labels'
import { trustReference, ukprn } from '#lib/reference/files/formats'
import type { DecisionAnswers } from './journey.ts'

/** What the conditions of an approval ask about a proposal. */
export type Readiness = {
  type: string
  proposedDecisionOn: Date | null
  significantDates: readonly (Date | null)[]
  officer: { isActive: boolean } | null
  /** A trust of the register, or a new one that has no UKPRN yet; null while none is named. */
  incomingTrust: { ukprn: string | null; referenceNumber: string | null; isNew: boolean } | null
}

/** The page that puts an unmet condition right. */
export type ResolvingPage = 'project-dates' | 'assign' | 'trust'
export type UnmetCondition = { sentence: string; fix: ResolvingPage }

/**
 * What an approval still waits for (Prepare 4.2), with what the work after it would otherwise stumble over; other decisions have no
 * conditions. That the date is the first of a month, and the two trusts differ, the database keeps.
 */
export function unmetForApproval(proposal: Readiness): UnmetCondition[] {
  const { type, proposedDecisionOn, significantDates, officer, incomingTrust } = proposal
  const unmet: [boolean, string, ResolvingPage][] = [
    [!proposedDecisionOn, 'Enter a proposed decision date', 'project-dates'],
    [
      significantDates.length === 0 || significantDates.some((date) => date === null),
      `Enter a proposed ${type} date`,
      'project-dates',
    ],
    [!officer, 'Assign a delivery officer', 'assign'],
    [officer?.isActive === false, 'Assign a delivery officer who still uses this service', 'assign'],
    [!incomingTrust, 'Enter the incoming trust', 'trust'],
    [
      incomingTrust?.isNew === true && !isValid(trustReference, incomingTrust.referenceNumber),
      'Enter the trust reference number of the new trust',
      'trust',
    ],
    [
      incomingTrust?.isNew === false && !isValid(ukprn, incomingTrust.ukprn),
      'Choose an incoming trust that has a UKPRN in the register',
      'trust',
    ],
  ]
  return unmet.flatMap(([isUnmet, sentence, fix]) => (isUnmet ? [{ sentence, fix }] : []))
}

const isValid = (format: typeof ukprn, text: string | null) => text !== null && format.parse(text) !== undefined

/** The decision's code: an approval with conditions is a kind of its own. */
export const kindOf = ({ verdict, hasConditions }: DecisionAnswers): DecisionKind =>
  verdict === 'approved' && hasConditions === 'yes' ? 'approved-with-conditions' : verdict!

type ProjectState = { phase: 'preparing' | 'completing' | 'closed'; outcome: Exclude<Outcome, 'completed'> | null }

/** Where a decision takes the proposal's projects: approval on to completing, a deferral (back) to preparing, every other one to closed. */
export function stateAfter(type: DecisionKind): ProjectState {
  if (type === 'approved' || type === 'approved-with-conditions') return { phase: 'completing', outcome: null }
  if (type === 'deferred') return { phase: 'preparing', outcome: null }
  return { phase: 'closed', outcome: type }
}

/** Why a decision cannot be deferred, as a sentence: a project that was handed over, and whose order was revoked then, is past preparing. */
export const deferralProblem = ({ verdict }: DecisionAnswers, projects: readonly { team: string | null }[]) =>
  verdict === 'deferred' && projects.some(({ team }) => team !== null)
    ? 'This proposal’s project has been handed over already, so its decision cannot be deferred. Record an approval to let it go on.'
    : undefined

/** What revoking an order asks about a project. */
type RevocationFacts = { route: string | null; isHandedOver: boolean; isOnHold: boolean }

/** Whether a project has a directive academy order, and is where its caseworkers record what becomes of it. */
export const hasOrder = ({ route, isHandedOver }: Pick<RevocationFacts, 'route' | 'isHandedOver'>) =>
  route === 'sponsored' && isHandedOver

/** Why the directive academy order of a project cannot be revoked (Complete 6), as a sentence; undefined when it can. */
export function revocationProblem(project: RevocationFacts): string | undefined {
  if (!hasOrder(project)) return 'This project has no directive academy order that can be revoked here.'
  return project.isOnHold ? 'Resume the project before you record that its order is revoked.' : undefined
}

/** What reopening asks about each project of an approved proposal. */
export type ReopenFacts = { phase: string; isHandedOver: boolean; isConfirmed: boolean; hasTasks: boolean }

/** Why an approval cannot be undone, as a sentence; undefined while nothing of the work after it has begun (Prepare 4.5). */
export function reopenProblem(projects: readonly ReopenFacts[]): string | undefined {
  const name = projects.length > 1 ? 'a project of this proposal' : 'its project'
  const because = (fact: string) => `This proposal cannot be reopened: ${name} ${fact}.`
  if (projects.some(({ phase }) => phase !== 'completing')) return because('is closed')
  if (projects.some(({ isHandedOver }) => isHandedOver)) return because('has been handed over')
  if (projects.some(({ isConfirmed }) => isConfirmed)) return because('has a confirmed date')
  return projects.some(({ hasTasks }) => hasTasks) ? because('has tasks that somebody has begun') : undefined
}
