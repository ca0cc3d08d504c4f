import { redirect } from 'next/navigation'
import { z } from 'zod'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import type { Principal } from '#lib/access/principal'
import type { FormState } from '#lib/forms/form-state'
import type { readForm } from '#lib/forms/read-form'
import { saveDraft } from '#lib/journeys/drafts'
import { stepAfter, type Journey } from '#lib/journeys/journey'

type Options = {
  journey: Journey
  draftId: string
  step: string
  pathOf: (step: string) => string
  /** A rule to ask before the answer is kept; says no by Refused. */
  verify?: (answers: Record<string, unknown>) => Promise<void>
}

/** Keeps the answer of one page of a journey in its draft, and goes on to the next page that is not answered. */
export async function submitStep(
  who: Principal,
  { values, nested }: ReturnType<typeof readForm>,
  { journey, draftId, step, pathOf, verify }: Options,
): Promise<FormState> {
  const { questions } = journey.steps.find(({ key }) => key === step) ?? toNotFound()
  const names = Object.keys(questions)
  const schema = z.object(Object.fromEntries(Object.entries(questions).map(([name, { schema }]) => [name, schema])))
  const nothing = Object.fromEntries(names.map((name) => [name, undefined]))
  await verify?.(schema.parse({ ...nothing, ...nested }))
  const kept = await orInterrupt(saveDraft(who, journey.key, draftId, names, values))
  redirect(pathOf(stepAfter(journey, kept, step)))
}
