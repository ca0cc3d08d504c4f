import { Refused } from '#lib/errors'
import { refused, rejected, type FormState, type FormValues } from '#lib/forms/form-state'
import { readForm } from '#lib/forms/read-form'
import type { Principal } from '#lib/access/principal'
import { saveDraft } from '#lib/journeys/drafts'
import { stepAfter, type Journey } from '#lib/journeys/journey'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { orInterrupt, toNotFound } from './or-interrupt.ts'

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
  form: FormData,
  { journey, draftId, step, pathOf, verify }: Options,
): Promise<FormState> {
  const page = journey.steps.find(({ key }) => key === step) ?? toNotFound()
  const { values, nested, version } = readForm(form)
  const schema = z.object(
    Object.fromEntries(Object.entries(page.questions).map(([name, { schema }]) => [name, schema])),
  )
  const answers = schema.safeParse({ ...blank(Object.keys(page.questions)), ...nested })
  if (!answers.success) return rejected(values, version, answers.error)
  try {
    await verify?.(answers.data)
  } catch (error) {
    if (error instanceof Refused) return refused(values, version, error.message, error.field)
    throw error
  }
  const kept: FormValues = await orInterrupt(saveDraft(who, journey.key, draftId, Object.keys(page.questions), values))
  redirect(pathOf(stepAfter(journey, kept, step)))
}

const blank = (names: string[]) => Object.fromEntries(names.map((name) => [name, undefined]))
