import type { Principal } from '#lib/principal'
import { db, type Tx } from '#lib/platform/database/client'
import type { Field } from '#lib/platform/forms/fields'
import type { FormValues } from '#lib/platform/forms/form-state'
import type { TaskStatus } from '#lib/labels'
import { paths, type Subject } from '#lib/paths'
import { fullName } from '#lib/full-name'
import { fieldsOf } from './fields.ts'
import { answeredBy } from './answered.ts'
import { answersOf } from '#lib/casework/record/answers'
import { loadTask } from './load.ts'
import { findRecord } from './record.ts'
import { notApplicableField } from './schema.ts'
import type { Shown } from '#lib/task-lists/model/shown'
import { lockedAnswers } from './locked-answers.ts'
import { completeField, statusOf } from '#lib/task-lists/model/status'
import { authoriseView, loadSubject, maySaveTask, type LoadedSubject } from '#lib/casework/record/load'
import type { Answers, Task } from '#lib/task-lists/model/task'

export type TaskView = {
  /** The page of its task list. */
  listOf: string
  title: string
  guidance: readonly string[]
  /** What is known already. */
  shown: Shown[]
  status: TaskStatus
  mayEdit: boolean
  fields: Field[]
  /** Where a contact to choose is added; `isNeeded` while there is nobody to choose from. */
  addContact?: { href: string; isNeeded: boolean }
  values: FormValues
  version: number
  /** Question and answer as people read them, for those who may not edit. */
  summary: { label: string; text: string; note?: string }[]
  saved?: { by: string; at: Date }
  school: { name: string; urn: string }
}

/** A task's page: its form where `who` may save it, its answers to read where not. Throws NotFound, Forbidden. */
export async function getTask(who: Principal, subject: Subject, taskKey: string): Promise<TaskView> {
  // One snapshot: older answers beside a newer version would let a save overwrite what its writer never saw.
  return db().$transaction((tx) => readTask(tx, who, subject, taskKey), { isolationLevel: 'RepeatableRead' })
}

async function readTask(tx: Tx, who: Principal, subject: Subject, taskKey: string): Promise<TaskView> {
  const loaded = await loadSubject(tx, subject)
  authoriseView(who, loaded)
  const task = await loadTask(tx, loaded, taskKey)
  const record = await findRecord(tx, subject, taskKey)
  const answers = answersOf(task, loaded, record)
  const notApplicable = record?.notApplicable ?? false
  const answered = await answeredBy(tx, task, loaded, record, answers)
  return {
    listOf: taskListOf(task, loaded),
    title: task.title,
    guidance: task.guidance,
    shown: task.shows?.(loaded.project) ?? [],
    status: statusOf(task, answers, notApplicable),
    mayEdit: maySaveTask(who, task, loaded),
    fields: fieldsOf(task, loaded, answered),
    ...addContactFor(task, loaded),
    values: valuesOf(task, answers, notApplicable),
    version: record?.version ?? 0,
    summary: notApplicable
      ? [{ label: task.notApplicable ?? 'Not applicable', text: 'Not applicable' }]
      : Object.entries(task.fields).map(([name, { question }]) => ({
          label: question.label,
          text: question.text(answers[name]),
          note: answered[name],
        })),
    ...(record && { saved: { by: fullName(record.savedBy), at: record.savedAt } }),
    school: { name: loaded.project.school.name, urn: loaded.project.school.urn },
  }
}

function addContactFor(task: Task, { project }: LoadedSubject): Pick<TaskView, 'addContact'> {
  const choosing = Object.entries(task.fields).find(([, { chooses }]) => chooses)
  if (!choosing) return {}
  const [name, { chooses, question }] = choosing
  const href = paths.newContact(project.id, chooses === 'anybody' ? undefined : chooses, task.key)
  const drawn = question.field(name)
  return { addContact: { href, isNeeded: drawn.type === 'radios' && drawn.options.length === 0 } }
}

/** The definition that a task's form is parsed by, what of it is settled, and the page of its task list. Throws NotFound, Forbidden. */
export async function getTaskDefinition(
  who: Principal,
  subject: Subject,
  taskKey: string,
): Promise<{ task: Task; settled: Answers; listOf: string }> {
  const loaded = await loadSubject(db(), subject)
  authoriseView(who, loaded)
  const task = await loadTask(db(), loaded, taskKey)
  return { task, settled: lockedAnswers(task, loaded), listOf: taskListOf(task, loaded) }
}

/** Prepare's tasks are listed on the proposal's page, Complete's on the project's. */
const taskListOf = ({ area }: Task, { id, project }: LoadedSubject): string =>
  area === 'complete' ? paths.project(project.id) : paths.proposal(id)

const valuesOf = (task: Task, answers: Answers, notApplicable: boolean): FormValues =>
  Object.assign(
    { [notApplicableField]: notApplicable ? 'true' : '', [completeField]: answers[completeField] ? 'true' : '' },
    ...Object.entries(task.fields).map(([name, { question }]) => question.fill(name, answers[name])),
  )
