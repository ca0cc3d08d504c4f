import { submitTask } from '#app/(service)/_records/submit-task'
import { returnQuery } from '#app/_web/params'
import type { Principal } from '#lib/principal'
import { listNotes } from '#lib/casework/notes/queries'
import { getTask } from '#lib/casework/tasks/queries'
import type { Subject } from '#lib/paths'

type Query = Record<string, string | string[] | undefined>

/** A task of a proposal or project with its notes, as its page draws it. */
export async function taskOf(who: Principal, subject: Subject, taskKey: string, query: Query) {
  const returnTo = returnQuery.parse(query)
  const task = await getTask(who, subject, taskKey)
  const notes = await listNotes(who, { subject, taskKey, take: 10 })
  const action = submitTask.bind(null, { ...subject, taskKey, returnTo })
  return { task, notes, subject, taskKey, action, back: returnTo ?? task.listOf }
}
