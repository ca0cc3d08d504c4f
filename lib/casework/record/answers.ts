import { splitPath, type FactPath } from '#lib/task-lists/model/facts'
import { completeField } from '#lib/task-lists/model/status'
import type { LoadedSubject } from './load.ts'
import { isAsked, type Answers, type FactField, type KnownSchool, type Task } from '#lib/task-lists/model/task'

type Stored = { answers: unknown } | null

/**
 * A task's answers, put together from the typed columns and from the ticks kept with its record. What a column holds of a field that is not
 * asked follows from the other answers, and is none.
 */
export function answersOf(task: Task, loaded: LoadedSubject, record: Stored): Answers {
  const ticks = (record?.answers ?? {}) as Record<string, unknown>
  const answers: Answers = task.signedOff ? { [completeField]: ticks[completeField] ?? null } : {}
  for (const [name, field] of Object.entries(task.fields))
    answers[name] = field.store === 'fact' ? readAnswer(field, loaded) : (ticks[name] ?? null)
  for (const [name, field] of Object.entries(task.fields)) if (!isAsked(field, answers)) answers[name] = null
  return answers
}

const readAnswer = ({ path, alternative }: FactField, loaded: LoadedSubject): unknown =>
  alternative && readFact(alternative.path, loaded) ? alternative.answer : readFact(path, loaded)

/** The typed column that holds an answer. */
export const columnOf = ({ path, alternative }: FactField, answer: unknown): FactPath =>
  alternative && answer === alternative.answer ? alternative.path : path

/** The value of a typed column; null where nobody answered. */
export function readFact(path: FactPath, { project, preparation }: LoadedSubject): unknown {
  const [noun, name] = splitPath(path)
  if (noun === 'significantDate') {
    const { significantOn, significantIsProvisional } = project
    return name === 'confirmed' && significantIsProvisional ? null : significantOn
  }
  const row = noun === 'preparation' ? preparation : project[noun]
  const value = (row as Record<string, unknown> | null)?.[name] ?? null
  if (value === false || (Array.isArray(value) && value.length === 0)) return null // nothing ticked is no answer
  return isDecimal(value) ? value.toNumber() : value
}

const isDecimal = (value: unknown): value is { toNumber(): number } =>
  typeof value === 'object' && value !== null && 'toNumber' in value

/** How a typed column says that nobody answered: a list has nothing in it. */
const blankOf = ({ question }: FactField) => (question.field('').type === 'checkboxes' ? [] : null)

/**
 * Splits answers for saving: values of typed columns by path, what follows from them and what stays blank included, and the ticks that
 * stay with the record.
 */
export function splitAnswers(
  task: Task,
  answers: Answers,
  school: KnownSchool,
): { facts: Map<FactPath, unknown>; ticks: Record<string, unknown> } {
  const facts = new Map<FactPath, unknown>((task.blank ?? []).map((field) => [field.path, blankOf(field)]))
  const ticks: Record<string, unknown> = answers[completeField] ? { [completeField]: true } : {}
  for (const [name, field] of Object.entries(task.fields)) {
    const value = answers[name] ?? null
    if (field.store === 'fact') for (const [path, held] of columnsOf(field, value)) facts.set(path, held)
    else if (value !== null) ticks[name] = value
  }
  for (const [path, value] of Object.entries(task.derives?.(answers, school) ?? {})) facts.set(path as FactPath, value)
  return { facts, ticks }
}

/** What the columns of a field hold once it is answered. */
function columnsOf(field: FactField, value: unknown): [FactPath, unknown][] {
  const { path, alternative } = field
  if (!alternative) return [[path, value ?? blankOf(field)]]
  const isInstead = value === alternative.answer
  return [
    [path, isInstead ? blankOf(field) : (value ?? blankOf(field))],
    [alternative.path, isInstead ? true : null],
  ]
}
