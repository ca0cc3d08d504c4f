'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { readParams, taskParams } from '#app/params'
import { orInterrupt } from '#app/or-interrupt'
import { withQuery } from '#app/with-query'
import type { FormState } from '#lib/platform/forms/form-state'
import { saveTask } from '#lib/casework/tasks/commands'
import { getTaskDefinition } from '#lib/casework/tasks/queries'
import { submittedTask } from '#lib/casework/tasks/schema'

/** Saves any task's form: who, parse, command, back to the list. */
export async function submitTask(
  target: z.infer<typeof taskParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { of, id, taskKey, returnTo } = await readParams(taskParams, target)
    const { task, settled, listOf } = await orInterrupt(getTaskDefinition(who, { of, id }, taskKey))
    const submitted = submittedTask(task, settled).parse(nested)
    const saved = await orInterrupt(saveTask(who, { of, id }, taskKey, submitted, version))
    if (!saved.stale) redirect(withQuery(returnTo ?? listOf, { saved: 'task', task: taskKey }))
    return conflicted(values, saved)
  })
}
