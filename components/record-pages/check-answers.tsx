import type { FormValues } from '#lib/platform/forms/form-state'
import { answersIn, stepsFor, type Journey } from '#lib/platform/journeys/journey'
import { SummaryList } from '#components/govuk/summary-list'

type Props = { journey: Journey; values: FormValues; pathOf: (step: string) => string }

/** The answers of a journey, each with the way to change it. */
export function CheckAnswers({ journey, values, pathOf }: Props) {
  const answers = answersIn(journey, values)
  const rows = stepsFor(journey, values).flatMap((step) =>
    Object.entries(step.questions).map(([name, question]) => ({
      key: question.label,
      value: <span className="app-typed">{question.text(answers[name] ?? null)}</span>,
      actions: [{ text: 'Change', hiddenText: question.label, href: pathOf(step.key) }],
    })),
  )
  return <SummaryList rows={rows} />
}
