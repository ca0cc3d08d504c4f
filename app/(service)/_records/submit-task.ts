'use server'

import { formAction } from '#app/_web/form-action'
import { taskParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { saveTask } from '#lib/casework/tasks/commands'
import { getTaskDefinition } from '#lib/casework/tasks/queries'
import { submittedTask } from '#lib/casework/tasks/schema'

/** Saves the form of any task, and leads back to its list. */
export const submitTask = formAction(taskParams, async ({ who, of, id, taskKey, returnTo, nested, version }) => {
  const { task, settled, listOf } = await getTaskDefinition(who, { of, id }, taskKey)
  const submitted = submittedTask(task, settled).parse(nested)
  const save = await saveTask(who, { of, id }, taskKey, submitted, version)
  if (save.stale) return save
  return saved(returnTo ?? listOf, 'task', { task: taskKey })
})
