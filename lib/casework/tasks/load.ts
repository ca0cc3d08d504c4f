import { directorToChoose } from '#lib/casework/contacts/director'
import type { Tx } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { findTask } from '#lib/task-lists/definitions/all'
import { withContactOptions } from './contact-options.ts'
import type { LoadedSubject } from '#lib/casework/record/load'
import type { Task } from '#lib/task-lists/model/task'

/** The task of that key that a loaded proposal or project has, with whom its questions offer to choose from. Throws NotFound. */
export async function loadTask(tx: Tx, loaded: LoadedSubject, key: string): Promise<Task> {
  const task = found(findTask(key, loaded), 'Task')
  if (task.of !== loaded.subject.of) found(null, 'Task')
  const fields = Object.values(task.fields)
  if (!fields.some(({ chooses }) => chooses)) return task
  const select = { id: true, name: true, title: true, category: true } as const
  const where = { projectId: loaded.project.id }
  const contacts = await tx.contact.findMany({ where, select, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const directors = fields.some(({ alternative }) => alternative) ? await directorToChoose(tx, loaded) : []
  return withContactOptions(task, [...contacts, ...directors])
}
