import type { Field } from '#lib/platform/forms/fields'
import type { FormValues } from '#lib/platform/forms/form-state'
import { nest } from '#lib/platform/forms/nest'
import type { Questions } from '#lib/platform/forms/questions/question'

/** What a page finds and lets somebody choose, instead of asking with fields. */
export type Picks = 'school' | 'trust' | 'outgoing-trust' | 'academies' | 'new-trust'

/**
 * One page of a journey. `picks` turns it into a search whose result is chosen; one that `explains` asks nothing and is read on the way
 * from the page before it.
 */
export type Step = {
  key: string
  title: string
  questions: Questions
  picks?: Picks
  /** Questions whose answers are forgotten when this page is answered otherwise than before. */
  forgets?: readonly string[]
  explains?: true
  /** Whether the answers so far call for this page. */
  applies?: (answers: Record<string, unknown>) => boolean
}

/** Pages that lead to one command, each answer kept in a draft until then. Names of questions are unique over all steps. */
export type Journey = { key: string; steps: readonly Step[] }

export const checkStep = 'check'

/** What a page asks, as fields; where it asks one thing, its title is the question. */
export function fieldsOf({ title, questions }: Step): Field[] {
  const fields = Object.entries(questions).map(([name, question]) => question.field(name))
  return fields.length === 1 ? [{ ...fields[0]!, label: title }] : fields
}

/** The answers of all pages that the answers themselves call for; null where missing or not valid any more. */
export function answersIn(journey: Journey, values: FormValues): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  const nested = nest(values)
  for (const step of journey.steps) {
    if (step.applies && !step.applies(answers)) continue
    for (const [name, question] of Object.entries(step.questions)) {
      const parsed = question.schema.safeParse(nested[name])
      answers[name] = parsed.success ? parsed.data : null
    }
  }
  return answers
}

/** The pages that apply, in order. */
export function stepsFor(journey: Journey, values: FormValues): Step[] {
  const answers = answersIn(journey, values)
  return journey.steps.filter((step) => !step.applies || step.applies(answers))
}

/** The draft without the answers of pages that it does not call for any more: they are not to come back when an answer changes again. */
export function withoutUnasked(journey: Journey, values: FormValues): FormValues {
  const asked = stepsFor(journey, values)
  const names = journey.steps.filter((step) => !asked.includes(step)).flatMap(({ questions }) => Object.keys(questions))
  return Object.fromEntries(Object.entries(values).filter(([key]) => !names.some((name) => isOf(name, key))))
}

/** Where to go after a page: the next one that applies and is not answered, else the check page. */
export function stepAfter(journey: Journey, values: FormValues, key: string): string {
  const steps = stepsFor(journey, values)
  const position = steps.findIndex((step) => step.key === key)
  const [next, ...later] = steps.slice(position + 1)
  if (next?.explains) return next.key
  return [next, ...later].find((step) => step && !isAnswered(step, values))?.key ?? firstUnanswered(journey, values)
}

/** The first page without a valid answer; the check page when there is none. */
export const firstUnanswered = (journey: Journey, values: FormValues): string =>
  stepsFor(journey, values).find((step) => !isAnswered(step, values))?.key ?? checkStep

/** The page before one, or undefined on the first. */
export function stepBefore(journey: Journey, values: FormValues, key: string): string | undefined {
  const keys = [...stepsFor(journey, values).map((step) => step.key), checkStep]
  return keys[keys.indexOf(key) - 1]
}

function isAnswered(step: Step, values: FormValues): boolean {
  const nested = nest(values)
  return Object.entries(step.questions).every(([name, question]) => {
    const wasAsked = Object.keys(values).some((key) => isOf(name, key))
    return wasAsked && question.schema.safeParse(nested[name]).success
  })
}

/** Whether an input belongs to a question: it carries its name, alone or before a part. */
export const isOf = (name: string, key: string) => key === name || key.startsWith(`${name}-`)
