import type { Kind, Route } from '#lib/labels'
import type { Question } from '#lib/forms/question'
import type { Provision } from '#lib/register/provision'
import type { FactPath, FactValue } from './facts.ts'
import type { Known, Shown } from './shown.ts'

/**
 * How a field stands among the others: `optional` ones are not needed for the task to be complete; one with `when` is asked only while
 * another has one of these answers, and loses its own when that changes; one `for` some schools is neither asked nor kept of others.
 */
export type Place = {
  optional?: boolean
  when?: { field: string; is: readonly string[] }
  for?: readonly Provision[]
}
/** A field whose value is a typed column: rules, lists and exports read it. */
type FactField<Value = unknown> = Place & { store: 'fact'; path: FactPath; question: Question<Value> }
/** A field that only its own task page reads: kept in the task's answers. */
type AnswerField<Value = unknown> = Place & { store: 'answers'; question: Question<Value> }
export type TaskField<Value = unknown> = FactField<Value> | AnswerField<Value>

/** What a task may look at to know whether it applies. */
export type TaskSubject = { kind: Kind; route: Route | null }
/** The same for its fields, which also look at the school. */
export type FieldSubject = TaskSubject & { provision: Provision }

export type Task = {
  /** Permanent: it is in saved records and in column ids. */
  key: string
  area: 'prepare' | 'complete'
  of: 'proposal' | 'project'
  kinds: readonly Kind[]
  routes?: readonly Route[]
  section: string
  title: string
  guidance: readonly string[]
  fields: Record<string, TaskField>
  /** Typed columns that stay blank, of fields that are not for this school. */
  blank?: readonly FactPath[]
  /** Typed columns that nobody is asked for, because they follow from the answers: saved with them. */
  derives?: (answers: Answers) => Partial<Record<FactPath, unknown>>
  /** What is known already, shown above the form. */
  shows?: (known: Known) => Shown[]
  /** The sentence beside the tick that says the task does not apply; absent where it always does. */
  notApplicable?: string
  /** Whether somebody says the section is complete (Prepare) rather than the answers alone (Complete). */
  signedOff: boolean
  /** A rule over several answers: a sentence for the field it belongs to, or undefined. */
  check?: (answers: Answers) => { field: string; message: string } | undefined
}

/** A task's answers by field name; null where nobody answered. */
export type Answers = Record<string, unknown>

type Options = Omit<Task, 'fields' | 'blank' | 'guidance' | 'signedOff' | 'area'> & {
  fields: Task['fields']
  guidance?: readonly string[]
}

/** A task of the Prepare side: its section is completed by somebody who says so. */
export const prepareTask = (task: Options): Task => ({ guidance: [], ...task, area: 'prepare', signedOff: true })

/** A task of the Complete side: its status follows from its answers. */
export const completeTask = (task: Options): Task => ({ guidance: [], ...task, area: 'complete', signedOff: false })

/** A field kept in a typed column. The question's value must be the column's type. */
export const fact = <Path extends FactPath>(
  path: Path,
  question: Question<FactValue<Path>>,
  place: Place = {},
): TaskField => ({
  store: 'fact',
  path,
  question: question as Question,
  ...place,
})

/** A field kept in the task's answers. */
export const tick = (question: Question<true>, place: Place = {}): TaskField => ({
  store: 'answers',
  question: question as Question,
  ...place,
})

/** Whether a field is asked, with the other answers as they are. */
export const isAsked = ({ when }: Place, answers: Answers): boolean =>
  !when || [answers[when.field]].flat().some((answer) => when.is.includes(String(answer)))

/** A task with only those of its fields that are for the school. */
export function narrowed(task: Task, { provision }: FieldSubject): Task {
  const all = Object.entries(task.fields)
  const fields = all.filter(([, field]) => !field.for || field.for.includes(provision))
  if (fields.length === all.length) return task
  const kept = pathsOf(fields)
  const blank = pathsOf(all).filter((path) => !kept.includes(path))
  return { ...task, fields: Object.fromEntries(fields), blank }
}

const pathsOf = (fields: [string, TaskField][]): FactPath[] =>
  fields.flatMap(([, field]) => (field.store === 'fact' ? [field.path] : []))

/** Whether a task belongs on the list of a proposal or project. */
export const applies = (task: Task, subject: TaskSubject): boolean =>
  task.kinds.includes(subject.kind) && (!task.routes || (subject.route !== null && task.routes.includes(subject.route)))
