import { formatDate } from '#lib/calendar/calendar'
import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import type { Field } from '#lib/platform/forms/fields'
import { choice, choices, longText, required, shortText } from '#lib/platform/forms/questions/questions'
import { fieldsOf, type Journey, type Step } from '#lib/platform/journeys/journey'
import { planArrangers, planConfidences, planEnds, type Codes } from '#lib/labels'

export type PlanAnswers = {
  arrangedBy?: Codes<typeof planArrangers>[] | null
  otherArranger?: string | null
  providedBy?: string | null
  startsOn?: Date | null
  ends?: Codes<typeof planEnds> | null
  endsOn?: Date | null
  confidence?: Codes<typeof planConfidences> | null
  comments?: string | null
}

/** Adding a school improvement plan, or changing one (Prepare 3.3): every answer on its own page. */
export const planJourney: Journey = {
  key: 'improvement-plan',
  steps: [
    {
      key: 'arranged-by',
      title: 'Who arranged this improvement support?',
      questions: {
        arrangedBy: required(choices('Arranged by', planArrangers, { hint: 'Select all that apply' }), {
          error: 'Select who arranged this improvement support',
        }),
      },
    },
    {
      key: 'other-arranger',
      title: 'Who else arranged it?',
      applies: ({ arrangedBy }: PlanAnswers) => arrangedBy?.includes('other') === true,
      questions: { otherArranger: required(shortText('Other arranger'), { error: 'Enter who else arranged it' }) },
    },
    {
      key: 'provided-by',
      title: 'Who provides this improvement support?',
      questions: {
        providedBy: required(shortText('Provided by'), { error: 'Enter who provides this improvement support' }),
      },
    },
    {
      key: 'start',
      title: 'When does this improvement support start?',
      questions: {
        startsOn: required(calendarDate('Start date', { hint: 'For example, 27 3 2027' }), {
          error: 'Enter the start date',
        }),
      },
    },
    {
      key: 'end',
      title: 'When is this improvement support expected to end?',
      questions: {
        ends: required(choice('Expected end', planEnds), { error: 'Select when the support is expected to end' }),
      },
    },
    {
      key: 'end-date',
      title: 'What is the expected end date?',
      applies: ({ ends }: PlanAnswers) => ends === 'other',
      questions: {
        endsOn: required(calendarDate('Expected end date', { hint: 'For example, 31 8 2027' }), {
          error: 'Enter the expected end date',
        }),
      },
    },
    {
      key: 'confidence',
      title: 'How confident are you that this support will improve the school?',
      questions: {
        confidence: required(choice('Confidence', planConfidences), { error: 'Select how confident you are' }),
      },
    },
    {
      key: 'comments',
      title: 'Is there anything else to say about this support? (optional)',
      questions: { comments: longText('Comments', { rows: 5 }) },
    },
  ],
}

/** A finished plan's answers and how people read them: questions that its own answers call for, in order. */
export function planRows(answers: PlanAnswers): { name: string; step: string; label: string; text: string }[] {
  const asked = planJourney.steps.filter(({ applies }) => !applies || applies(answers))
  return asked.flatMap((step) =>
    Object.entries(step.questions).map(([name, question]) => ({
      name,
      step: step.key,
      label: question.label,
      text: question.text(answers[name as keyof PlanAnswers] ?? null),
    })),
  )
}

/** What a page asks; the proposed decision is shown with its date. */
export const planFields = (step: Step, proposedDecisionOn: Date | null): Field[] =>
  fieldsOf(step).map((field) => {
    if (field.type !== 'radios' || !proposedDecisionOn) return field
    const options = field.options.map((option) =>
      option.value === 'proposed-decision' ? { ...option, hint: formatDate(proposedDecisionOn) } : option,
    )
    return { ...field, options }
  })
