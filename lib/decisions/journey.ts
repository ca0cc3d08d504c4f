import { today } from '#lib/calendar'
import { calendarDate } from '#lib/forms/date-questions'
import { choice, longText, required, shortText, yesNo } from '#lib/forms/questions'
import type { Journey } from '#lib/journeys/journey'
import { decisionMakerRoles, declinedReasons, deferredReasons } from '#lib/labels'
import type { DecisionMakerRole } from '#lib/labels'
import { reasonsWithDetails, type Reason } from './reasons-question.ts'

const verdicts = { approved: 'Approved', declined: 'Declined', deferred: 'Deferred', withdrawn: 'Withdrawn' } as const
type Verdict = keyof typeof verdicts

export type DecisionAnswers = {
  verdict?: Verdict | null
  hasConditions?: 'yes' | 'no' | null
  conditions?: string | null
  declinedFor?: Reason[] | null
  deferredFor?: Reason[] | null
  withdrawnFor?: Reason[] | null
  makerRole?: DecisionMakerRole | null
  makerName?: string | null
  decidedOn?: Date | null
}

const when =
  (...wanted: Verdict[]) =>
  ({ verdict }: DecisionAnswers) =>
    verdict != null && wanted.includes(verdict)

/** Recording a decision, for conversions and transfers alike (Prepare 4.3): every answer on its own page. */
export const decisionJourney: Journey = {
  key: 'decision',
  steps: [
    {
      key: 'decision',
      title: 'What was the decision?',
      questions: { verdict: required(choice('What was the decision?', verdicts), { error: 'Select the decision' }) },
    },
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
    {
      key: 'maker',
      title: 'Who made the decision?',
      questions: {
        makerRole: required(choice('Who made the decision?', decisionMakerRoles), {
          error: 'Select who made the decision',
        }),
      },
    },
    {
      key: 'maker-name',
      title: 'What is the name of the decision maker?',
      applies: ({ makerRole }: DecisionAnswers) => makerRole !== 'none',
      questions: {
        makerName: required(shortText('Name of the decision maker'), { error: 'Enter the name of the decision maker' }),
      },
    },
    {
      key: 'date',
      title: 'When was the decision made?',
      questions: {
        decidedOn: required(calendarDate('Date of the decision', { hint: 'For example, 27 3 2026', notAfter: today }), {
          error: 'Enter the date of the decision',
        }),
      },
    },
  ],
}
