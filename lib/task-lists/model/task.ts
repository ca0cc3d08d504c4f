import { isoDate } from '#lib/calendar/calendar'
import type { ContactRole, ProjectType, ProposalOrigin, Route } from '#lib/labels'
import type { Question } from '#lib/platform/forms/questions/question'
import type { Provision } from '#lib/reference/schools/provision'
import type { FactPath, FactValue } from './facts.ts'
import type { KnownFacts, Shown } from './shown.ts'

/** The days of creation, written 2024-12-20 and both included, whose proposals are asked something: others neither are nor were. */
type Period = { from?: string; until?: string }
type Condition = { field: string; is: readonly string[] }
/**
 * How a field stands among the others: `optional` ones are not needed for the task to be complete; one with `when` is asked only while
 * another has one of these answers (with several conditions: while any of them holds), and loses its own when that changes; one `for`
 * some schools is neither asked nor kept of others; one with `doneWhen` completes the task only with one of these answers, any other being
 * a start; one with a period is asked of proposals created in it; one that `chooses` offers the contacts of the project who may have a
 * role, or all of them; one with `instead` has one answer that its own column cannot hold, and which is a true in another.
 */
export type FieldOptions = Period & {
  optional?: boolean
  when?: Condition | readonly Condition[]
  for?: readonly Provision[]
  doneWhen?: readonly string[]
  chooses?: ContactRole | 'anybody'
  alternative?: { answer: string; path: FactPath }
}
/** A field whose value is a typed column: rules, lists and exports read it. */
export type FactField<Value = unknown> = FieldOptions & { store: 'fact'; path: FactPath; question: Question<Value> }
/** A field that only its own task page reads: kept in the task's answers. No export has it, and it says why. */
type AnswerField<Value = unknown> = FieldOptions & { store: 'answers'; question: Question<Value>; notExported: string }
export type TaskField<Value = unknown> = FactField<Value> | AnswerField<Value>

/** What a task may look at to know whether it applies. */
export type TaskSubject = { type: ProjectType; route: Route | null; origin: ProposalOrigin; createdOn: Date }
/** The same for its fields, which also look at the school. */
export type FieldSubject = TaskSubject & { provision: Provision }

/** When a task is due: whole months first, then so many working days (below nought: before), counted from one of the project's days. */
export type Due = { from: 'assignment' | 'opening'; months?: number; workingDays: number }

export type Task = Period & {
  /** Permanent: it is in saved records and in column ids. */
  key: string
  area: 'prepare' | 'complete'
  of: 'proposal' | 'project'
  types: readonly ProjectType[]
  routes?: readonly Route[]
  origins?: readonly ProposalOrigin[]
  section: string
  title: string
  guidance: readonly string[]
  fields: Record<string, TaskField>
  /** Fields that are not for this school or proposal: their typed columns stay blank. */
  blank?: readonly FactField[]
  /** Typed columns that nobody is asked for, because they follow from the answers: saved with them. */
  derives?: (answers: Answers, school: KnownSchool) => Partial<Record<FactPath, unknown>>
  /** What is known already, shown above the form. */
  shows?: (known: KnownFacts) => Shown[]
  /** The sentence beside the tick that says the task does not apply; absent where it always does. */
  notApplicable?: string
  /** Whether a task said not to apply leaves the list: it is kept for few. */
  hiddenOnceNotApplicable?: boolean
  /** Whether any one answer completes the task, rather than all that are needed. */
  anyCompletes?: boolean
  /** Whether somebody says the section is complete (Prepare) rather than the answers alone (Complete). */
  signedOff: boolean
  /** A rule over several answers: a sentence for the field it belongs to, or undefined. */
  check?: (answers: Answers) => Problem | undefined
  /** A rule over answers and what else is known of the project, asked as they are saved. */
  checkAgainst?: (answers: Answers, project: KnownDates) => Problem | undefined
  /** By when the task is to be completed, and by when it is to be started where that comes first. */
  due?: Due
  startDue?: Due
}

/** What of a school decides what follows from answers. */
export type KnownSchool = { provision: Provision; phaseName: string | null }

type Problem = { field: string; message: string }

/** The dates of a project that a task's answers may not contradict. */
export type KnownDates = {
  significantOn: Date | null
  significantIsProvisional: boolean
  payrollDeadlineOn: Date | null
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

/** A task of every conversion, and one of every transfer. */
export const conversionTask = (task: Omit<Options, 'of' | 'types'>): Task =>
  completeTask({ ...task, of: 'project', types: ['conversion'] })
export const transferTask = (task: Omit<Options, 'of' | 'types'>): Task =>
  completeTask({ ...task, of: 'project', types: ['transfer'] })

/** A field kept in a typed column. The question's value must be the column's type. */
export const fact = <Path extends FactPath>(
  path: Path,
  question: Question<FactValue<Path>>,
  place: FieldOptions = {},
): TaskField => ({
  store: 'fact',
  path,
  question: question as Question,
  ...place,
})

/** A field kept in the task's answers, and so in no export: a step on the way to the task's status, which is. */
export const tick = (
  question: Question<true>,
  { notExported = 'Only its own task page reads it.', ...place }: FieldOptions & { notExported?: string } = {},
): TaskField => ({
  store: 'answers',
  question: question as Question,
  notExported,
  ...place,
})

/** What a field is asked after, as a list; empty where it is always asked. */
export const conditionsOf = ({ when = [] }: FieldOptions): readonly Condition[] => [when].flat()

/** Whether a field is asked, with the other answers as they are. */
export function isAsked(place: FieldOptions, answers: Answers): boolean {
  const conditions = conditionsOf(place)
  const holds = ({ field, is }: Condition) => [answers[field]].flat().some((answer) => is.includes(String(answer)))
  return conditions.length === 0 || conditions.some(holds)
}

/** Whether a proposal created on a day is in a period. */
const isWithin = ({ from, until }: Period, createdOn: Date): boolean => {
  if (!from && !until) return true // most: a list of tasks asks it for hundreds of fields
  const day = isoDate(createdOn)
  return (!from || day >= from) && (!until || day <= until)
}

/** A task with only those of its fields that are for the school and the proposal. */
export function narrowToSchool(task: Task, { provision, createdOn }: FieldSubject): Task {
  const all = Object.entries(task.fields)
  const isFor = (field: TaskField) => (!field.for || field.for.includes(provision)) && isWithin(field, createdOn)
  const fields = all.filter(([, field]) => isFor(field))
  if (fields.length === all.length) return task
  const kept = factsAmong(fields).map(({ path }) => path)
  const blank = factsAmong(all).filter(({ path }) => !kept.includes(path))
  return { ...task, fields: Object.fromEntries(fields), blank }
}

const factsAmong = (fields: [string, TaskField][]): FactField[] =>
  fields.flatMap(([, field]) => (field.store === 'fact' ? [field] : []))

/** Whether a task belongs on the list of a proposal or project. */
export const applies = (task: Task, subject: TaskSubject): boolean =>
  task.types.includes(subject.type) &&
  (!task.routes || (subject.route !== null && task.routes.includes(subject.route))) &&
  (!task.origins || task.origins.includes(subject.origin)) &&
  isWithin(task, subject.createdOn)
