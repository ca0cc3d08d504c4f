import { formatDate, formatInstant, formatMonth, parseIsoDate } from '#lib/calendar/calendar'
import type { Question } from '#lib/platform/forms/questions/question'
import type { Journey } from '#lib/platform/journeys/journey'
import { labelOf, type ProjectType } from '#lib/labels'
import { allTasks } from '#lib/task-lists/definitions/all'
import { splitPath, type FactPath } from '#lib/task-lists/model/facts'
import { completeField } from '#lib/task-lists/model/status'

/** The tables whose ids a history tells by name. */
export type Reference = 'person' | 'trust' | 'newTrust' | 'group' | 'establishment' | 'localAuthority' | 'contact'

/** A column of a record as its history tells it: `names` where its values are ids, else how a value of the twin, as JSON, is read. */
export type HistoryField = { label: string; read: (value: unknown) => string; names?: Reference }

const field = (label: string, read: HistoryField['read']): HistoryField => ({ label, read })
const isoDate = (value: unknown) => parseIsoDate(String(value))

export const text = (label: string) => field(label, String)
export const code = (label: string, dictionary: Record<string, string>) =>
  field(label, (value) => labelOf(dictionary, String(value)))
export const yesOrNo = (label: string) => field(label, (value) => (value ? 'Yes' : 'No'))
export const date = (label: string) => field(label, (value) => formatDate(isoDate(value)!))
export const month = (label: string) => field(label, (value) => formatMonth(isoDate(value)!))
export const instant = (label: string) => field(label, (value) => formatInstant(new Date(String(value))))
export const named = (label: string, names: Reference): HistoryField => ({ ...text(label), names })

/** `openedOn` as its column: `opened_on`. */
const columnOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The typed columns of a table that tasks ask for, each under its task and question; those of the kind's own tasks first. */
export function factFields(table: string, type: ProjectType): Record<string, HistoryField> {
  const fields: Record<string, HistoryField> = {}
  const tasks = allTasks.toSorted((a, b) => Number(b.types.includes(type)) - Number(a.types.includes(type)))
  for (const { title, fields: asked } of tasks)
    for (const one of Object.values(asked)) {
      if (one.store !== 'fact') continue
      const [noun, name] = factColumn(one.path)
      if (noun !== table) continue
      const told = questionField(title, one.question)
      fields[name] ??= one.chooses ? { ...told, names: 'contact' } : told
    }
  return fields
}

/** The columns that the pages of a journey ask for, each under its question. */
export const journeyFields = (title: string, { steps }: Journey): Record<string, HistoryField> =>
  Object.fromEntries(
    steps.flatMap(({ questions }) =>
      Object.entries(questions).map(([name, question]) => [columnOf(name), questionField(title, question)]),
    ),
  )

function factColumn(path: FactPath): [table: string, column: string] {
  const [noun, name] = splitPath(path)
  return [columnOf(noun), columnOf(name)]
}

/** What is kept with a task's record rather than in a typed column: the answer to one of its questions. */
export function tickField(taskKey: string, name: string, type: ProjectType): HistoryField {
  const tasks = allTasks.filter(({ key }) => key === taskKey)
  const task = tasks.find(({ types }) => types.includes(type)) ?? tasks[0]
  const title = task?.title ?? taskKey
  if (name === 'not_applicable') return yesOrNo(`${title}: does not apply`)
  if (name === completeField) return yesOrNo(`${title}: section completed`)
  const question = task?.fields[name]?.question
  return question ? questionField(title, question) : text(`${title}: ${name}`)
}

function questionField(title: string, question: Question): HistoryField {
  const { label } = question
  const { type } = question.field('')
  const isDate = type === 'date' || type === 'month'
  const read = (value: unknown) => question.text(isDate ? (isoDate(value) ?? null) : value)
  return { label: label === title ? label : `${title}: ${label}`, read }
}
