import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { ContactCategory } from '#lib/labels'
import { writeProjectProgress } from '#lib/casework/task-progress/write'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { splitPath } from '#lib/task-lists/model/facts'
import { statusOf } from '#lib/task-lists/model/status'
import type { LoadedSubject } from '#lib/casework/record/load'
import type { Task } from '#lib/task-lists/model/task'
import { fixedRoles } from '#lib/contact-roles'

type Choice = { task: Task; column: string; label: string; category: ContactCategory | null }

/** What a project's tasks choose contacts for: the column of `opening` that holds the id, and the category that it is chosen from. */
const choicesOf = (loaded: LoadedSubject): Choice[] =>
  tasksFor(loaded, 'complete').flatMap((task) =>
    Object.values(task.fields).flatMap((field) => {
      if (!field.chooses || field.store !== 'fact') return []
      const category = field.chooses === 'anybody' ? null : fixedRoles[field.chooses].category
      return [{ task, column: splitPath(field.path)[1], label: field.question.label, category }]
    }),
  )

/** What somebody was chosen for in a project's tasks. */
export function chosenFor(loaded: LoadedSubject, contactId: string): Choice[] {
  const opening = loaded.project.opening as Record<string, unknown> | null
  return choicesOf(loaded).filter(({ column }) => opening?.[column] === contactId)
}

/** Empties the choices of somebody who leaves, or who moves to another category than they were chosen from, and reopens the tasks. */
export async function clearChoices(
  tx: Tx,
  who: Principal,
  loaded: LoadedSubject,
  contactId: string,
  movesTo?: ContactCategory,
): Promise<void> {
  const stands = ({ category }: Choice) => movesTo !== undefined && (category === null || category === movesTo)
  const lost = chosenFor(loaded, contactId).filter((choice) => !stands(choice))
  if (lost.length === 0) return
  const { id } = loaded.project
  await tx.opening.update({ where: { id }, data: Object.fromEntries(lost.map(({ column }) => [column, null])) })
  const statuses = Object.fromEntries(lost.map(({ task }) => [task.key, statusOf(task, {}, false)]))
  await writeProjectProgress(tx, who, id, { statuses })
}
