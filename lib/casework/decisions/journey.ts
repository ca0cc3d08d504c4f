import { today } from '#lib/calendar/calendar'
import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { choice, longText, required, shortText, ticked, yesNo } from '#lib/platform/forms/questions/questions'
import { reasonsWithDetails, type Reason } from '#lib/platform/forms/questions/reasons-question'
import type { Journey, Step } from '#lib/platform/journeys/journey'
import { decisionMakerRoles, declinedReasons, deferredReasons, orderRevokedReasons } from '#lib/labels'
import type { Codes, DecisionMakerRole, decisionReasons, yesNo as yesNoCodes } from '#lib/labels'
import type { TaskSubject } from '#lib/task-lists/model/task'

const orderRevoked = { 'order-revoked': 'Directive academy order revoked' } as const
const verdicts = { approved: 'Approved', declined: 'Declined', deferred: 'Deferred', withdrawn: 'Withdrawn' } as const
const sponsoredVerdicts = {
  approved: 'Approved',
  declined: 'Declined',
  deferred: 'Deferred',
  ...orderRevoked,
  withdrawn: 'Withdrawn',
} as const
type Verdict = Codes<typeof sponsoredVerdicts>

/** A reason for a decision, with its details. */
export type DecisionReason = Reason<Codes<typeof decisionReasons>>

export type DecisionAnswers = {
  verdict?: Verdict | null
  ministerApproved?: true | null
  letterSent?: true | null
  copySaved?: true | null
  makerRole?: DecisionMakerRole | null
  makerName?: string | null
  ministerName?: string | null
  hasConditions?: Codes<typeof yesNoCodes> | null
  conditions?: string | null
  declinedFor?: DecisionReason[] | null
  deferredFor?: DecisionReason[] | null
  withdrawnFor?: DecisionReason[] | null
  orderRevokedFor?: DecisionReason[] | null
  decidedOn?: Date | null
  academyOrderSentOn?: Date | null
}

/** What a draft is kept under. */
export const decisionKey = 'decision'

type Subject = Pick<TaskSubject, 'type' | 'route'>

const when =
  (...wanted: Verdict[]) =>
  ({ verdict }: DecisionAnswers) =>
    verdict != null && wanted.includes(verdict)

/** Recording a decision, for conversions and transfers alike (Prepare 4.3): every answer on its own page. */
export const decisionJourney = ({ type, route }: Subject): Journey => ({
  key: decisionKey,
  steps: [
    verdictStep(route === 'sponsored' ? sponsoredVerdicts : verdicts),
    ...(route === 'sponsored' ? orderRevokedSteps : []),
    ...makerSteps,
    ...conditionSteps,
    ...reasonSteps,
    dateStep,
    ...(type === 'conversion' && route === 'voluntary' ? [academyOrderStep] : []),
  ],
})

const dateStep: Step = {
  key: 'date',
  title: 'When was the decision made?',
  questions: {
    decidedOn: required(calendarDate('Date of the decision', { hint: 'For example, 27 3 2026', notAfter: today }), {
      error: 'Enter the date of the decision',
    }),
  },
}

const verdictStep = (offered: Record<string, string>): Step => ({
  key: 'decision',
  title: 'What was the decision?',
  questions: { verdict: required(choice('What was the decision?', offered), { error: 'Select the decision' }) },
})

const confirmed = (label: string, error: string) => required(ticked(label), { error })

/** Revoking a directive academy order ends the project, so it is explained first and three things must be in place. */
const revocationSteps: Step[] = [
  {
    key: 'order-revoked',
    title: 'Before you record that the directive academy order is revoked',
    explains: true,
    questions: {},
  },
  {
    key: 'order-revoked-confirmations',
    title: 'Confirm that the order can be revoked',
    questions: {
      ministerApproved: confirmed(
        'A minister has approved the revocation',
        'You cannot record this decision yet: a minister must have approved the revocation',
      ),
      letterSent: confirmed(
        'A letter confirming it has been sent to the governing body',
        'You cannot record this decision yet: the letter must have been sent to the governing body',
      ),
      copySaved: confirmed(
        'A copy of the letter is saved in the school’s SharePoint folder',
        'You cannot record this decision yet: a copy of the letter must be saved in SharePoint',
      ),
    },
  },
  {
    key: 'order-revoked-reasons',
    title: 'Why was the directive academy order revoked?',
    questions: {
      orderRevokedFor: reasonsWithDetails('Why was the directive academy order revoked?', orderRevokedReasons),
    },
  },
  {
    key: 'minister-name',
    title: 'Which minister approved it?',
    questions: {
      ministerName: required(shortText('Name of the minister'), { error: 'Enter the name of the minister' }),
    },
  },
]

const orderRevokedSteps = revocationSteps.map((step): Step => ({ ...step, applies: when('order-revoked') }))

/** What a draft of a revocation after the approval is kept under. */
export const revocationKey = 'order-revocation'

/** Recording that the order of a project was revoked while it is completed (Complete 6): the same questions, without the other verdicts. */
export const revocationJourney: Journey = { key: revocationKey, steps: [...revocationSteps, dateStep] }

const notOrderRevoked = when('approved', 'declined', 'deferred', 'withdrawn')

const makerSteps: Step[] = [
  {
    key: 'maker',
    title: 'Who made the decision?',
    applies: notOrderRevoked,
    questions: {
      makerRole: required(choice('Who made the decision?', decisionMakerRoles), {
        error: 'Select who made the decision',
      }),
    },
  },
  {
    key: 'maker-name',
    title: 'What is the name of the decision maker?',
    applies: ({ makerRole, ...answers }: DecisionAnswers) => notOrderRevoked(answers) && makerRole !== 'none',
    questions: {
      makerName: required(shortText('Name of the decision maker'), { error: 'Enter the name of the decision maker' }),
    },
  },
]

const conditionSteps: Step[] = [
  {
    key: 'conditions',
    title: 'Were any conditions set?',
    applies: when('approved'),
    questions: {
      hasConditions: required(yesNo('Were any conditions set?'), { error: 'Select yes if any conditions were set' }),
    },
  },
  {
    key: 'conditions-set',
    title: 'What conditions were set?',
    applies: ({ verdict, hasConditions }: DecisionAnswers) => verdict === 'approved' && hasConditions === 'yes',
    questions: { conditions: required(longText('Conditions'), { error: 'Enter the conditions that were set' }) },
  },
]

const reasonSteps: Step[] = [
  {
    key: 'declined-reasons',
    title: 'Why was the proposal declined?',
    applies: when('declined'),
    questions: { declinedFor: reasonsWithDetails('Why was the proposal declined?', declinedReasons) },
  },
  {
    key: 'deferred-reasons',
    title: 'Why was the decision deferred?',
    applies: when('deferred'),
    questions: { deferredFor: reasonsWithDetails('Why was the decision deferred?', deferredReasons) },
  },
  {
    key: 'withdrawn-reasons',
    title: 'Why was the proposal withdrawn?',
    applies: when('withdrawn'),
    questions: { withdrawnFor: reasonsWithDetails('Why was the proposal withdrawn?', deferredReasons) },
  },
]

/** Optional: an academy order may be sent after the decision is recorded, and its date entered then. */
const academyOrderStep: Step = {
  key: 'academy-order',
  title: 'When was the academy order sent?',
  applies: when('approved'),
  questions: { academyOrderSentOn: academyOrderQuestion() },
}

/** The date of the academy order, asked with the decision and on its own page later. */
export function academyOrderQuestion() {
  return calendarDate('Date the academy order was sent', {
    hint: 'Leave blank if it has not been sent yet. For example, 27 3 2026',
    notAfter: today,
  })
}

/** Why service support reopens an approved proposal. */
export const reopeningReason = required(longText('Why is the approval undone?', { rows: 5 }), {
  error: 'Enter why the approval is undone',
})
