import type { Kind, Route } from '#lib/labels'
import type { Question } from '#lib/forms/question'
import type { FactPath, FactValue } from './facts.ts'

/**
 * How a field stands among the others: `optional` ones are not needed for the task to be complete; one with `when` is asked only while
 * another has one of these answers, and loses its own when that changes.
 */
export type Place = { optional?: boolean; when?: { field: string; is: readonly string[] } }
/** A field whose value is a typed column: rules, lists and exports read it. */
type FactField<Value = unknown> = Place & { store: 'fact'; path: FactPath; question: Question<Value> }
/** A field that only its own task page reads: kept in the task's answers. */
type AnswerField<Value = unknown> = Place & { store: 'answers'; question: Question<Value> }
export type TaskField<Value = unknown> = FactField<Value> | AnswerField<Value>

/** What a task may look at to know whether it applies. */
export type TaskSubject = { kind: Kind; route: Route | null }

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
  /** The sentence beside the tick that says the task does not apply; absent where it always does. */
  notApplicable?: string
  /** Whether somebody says the section is complete (Prepare) rather than the answers alone (Complete). */
  signedOff: boolean
  /** A rule over several answers: a sentence for the field it belongs to, or undefined. */
  check?: (answers: Answers) => { field: string; message: string } | undefined
}

/** A task's answers by field name; null where nobody answered. */
export type Answers = Record<string, unknown>

type Options = Omit<Task, 'fields' | 'guidance' | 'signedOff' | 'area'> & {
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

/** Whether a task belongs on the list of a proposal or project. */
export const applies = (task: Task, subject: TaskSubject): boolean =>
  task.kinds.includes(subject.kind) && (!task.routes || (subject.route !== null && task.routes.includes(subject.route)))
