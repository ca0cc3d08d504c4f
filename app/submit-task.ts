'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { currentUser } from '#app/current-user'
import { readParams, taskParams } from '#app/params'
import { orInterrupt } from '#app/or-interrupt'
import { formatInstant } from '#lib/calendar'
import { Refused } from '#lib/errors'
import { refused, rejected, type FormState } from '#lib/forms/form-state'
import { readForm } from '#lib/forms/read-form'
import { saveTask } from '#lib/tasks/commands'
import { getTaskDefinition } from '#lib/tasks/queries'
import { submittedTask } from '#lib/tasks/schema'

/** Saves any task's form: who, parse, command, back to the list. */
export async function submitTask(
  target: z.infer<typeof taskParams>,
  before: FormState,
  form: FormData,
): Promise<FormState> {
  const who = await currentUser()
  const { of, id, taskKey } = await readParams(taskParams, target)
  const { values, nested, version } = readForm(form)
  const { task, listOf } = await orInterrupt(getTaskDefinition(who, { of, id }, taskKey))
  const submitted = submittedTask(task).safeParse(nested)
  if (!submitted.success) return rejected(values, version, submitted.error)
  try {
    const saved = await orInterrupt(saveTask(who, { of, id }, taskKey, submitted.data, version))
    if (saved.stale) {
      const { savedBy, savedAt, rows } = saved
      return {
        values,
        version: saved.version,
        errors: [],
        conflict: { savedBy, savedAt: formatInstant(savedAt), rows },
      }
    }
  } catch (error) {
    if (error instanceof Refused) return refused(values, version, error.message, error.field)
    throw error
  }
  redirect(`${listOf}?saved=task`)
}
