'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { questionParams, readParams } from '#app/params'
import { answerQuestion } from '#lib/exports/questions/commands'
import { answerInput } from '#lib/exports/questions/schema'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

type Bound = z.infer<typeof questionParams>

export async function submitAnswer(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { questionId } = await readParams(questionParams, bound)
    const { answer } = answerInput.parse(nested)
    const saved = await orInterrupt(answerQuestion(who, questionId, answer, version))
    if (!saved.stale) redirect(`${paths.questionQueue}?saved=answered`)
    return conflicted(values, { ...saved, rows: [{ label: 'Your answer', theirs: saved.theirs, yours: answer }] })
  })
}
