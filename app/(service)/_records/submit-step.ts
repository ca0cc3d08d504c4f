import { z } from 'zod'
import { goTo, type Onward } from '#app/_web/saved'
import type { Principal } from '#lib/principal'
import { found } from '#lib/platform/errors'
import type { readForm } from '#lib/platform/forms/read-form'
import { getDraft, saveDraft } from '#lib/platform/journeys/drafts'
import { answersIn, stepAfter, type Journey } from '#lib/platform/journeys/journey'

type Options = {
  journey: Journey
  draftId: string
  step: string
  pathOf: (step: string) => string
  /** A rule to ask before the answer is kept, knowing those of the other pages; says no by Refused. */
  verify?: (answers: Record<string, unknown>, others: Record<string, unknown>) => Promise<void>
}

/** Keeps the answer of one page of a journey in its draft, and goes on to the next page that is not answered. */
export async function submitStep(
  who: Principal,
  { values, nested }: ReturnType<typeof readForm>,
  { journey, draftId, step, pathOf, verify }: Options,
): Promise<Onward> {
  const { questions, forgets = [] } = found(
    journey.steps.find(({ key }) => key === step),
    'Step',
  )
  const names = Object.keys(questions)
  const schema = z.object(Object.fromEntries(Object.entries(questions).map(([name, { schema }]) => [name, schema])))
  const nothing = Object.fromEntries(names.map((name) => [name, undefined]))
  const before = await getDraft(who, journey.key, draftId)
  // Not as verify's argument: where there is no verify, it would not be evaluated, and nothing refused.
  const answers = schema.parse({ ...nothing, ...nested })
  await verify?.(answers, answersIn(journey, before.values))
  const changes = names.some((name) => String(before.values[name] ?? '') !== String(values[name] ?? ''))
  const replaced = changes ? [...names, ...forgets] : names
  const kept = await saveDraft(who, journey, draftId, replaced, values)
  return goTo(pathOf(stepAfter(journey, kept, step)))
}
