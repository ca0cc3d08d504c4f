'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { aboutExportParams, readParams } from '#app/params'
import { askQuestion } from '#lib/exports/questions/commands'
import { questionInput } from '#lib/exports/questions/schema'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

type Bound = z.infer<typeof aboutExportParams>

export async function submitQuestion(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { export: exportId, column = null } = await readParams(aboutExportParams, bound)
    await orInterrupt(askQuestion(who, { exportId, columnId: column, ...questionInput.parse(nested) }))
    redirect(`${paths.exportQuestions}?saved=asked`)
  })
}
