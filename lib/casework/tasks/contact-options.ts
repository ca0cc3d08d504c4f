import { contactChoice, type ContactOption } from '#lib/task-lists/model/contact-choice'
import { fixedRoles } from '#lib/contact-roles'
import { Refused } from '#lib/platform/errors'
import type { Answers, Task, TaskField } from '#lib/task-lists/model/task'

/** A task that chooses contacts, offering those of the project who may have the role. */
export function withContactOptions(task: Task, contacts: readonly ContactOption[]): Task {
  const fields = Object.entries(task.fields).map(([name, field]) => [name, offeringTo(field, contacts)])
  return { ...task, fields: Object.fromEntries(fields) as Task['fields'] }
}

function offeringTo(field: TaskField, contacts: readonly ContactOption[]): TaskField {
  const { chooses, question } = field
  if (!chooses) return field
  const fitting = contacts.filter(({ category }) => chooses === 'anybody' || category === fixedRoles[chooses].category)
  return { ...field, question: contactChoice(question.label, fitting) } as TaskField
}

/** Says no to somebody who is no longer among those to choose from: the contact was deleted or moved while the form was sent. */
export function assertOptionExists(task: Task, answers: Answers): void {
  for (const [name, { chooses, question }] of Object.entries(task.fields))
    if (chooses && !question.schema.safeParse(answers[name]).success)
      throw new Refused('This contact has been deleted, or works elsewhere now. Choose again.', name)
}
