import { dayOf, formatDate } from '#lib/calendar/calendar'
import type { Tx } from '#lib/platform/database/client'
import { lastColumnChanges, lastTicks, type LastChange } from '#lib/platform/database/history/last-changes'
import { fullName } from '#lib/full-name'
import { snakeCase } from '#lib/platform/database/snake-case'
import { columnOf } from '#lib/casework/record/answers'
import { splitPath } from '#lib/task-lists/model/facts'
import type { TaskRow } from './record.ts'
import type { LoadedSubject } from '#lib/casework/record/load'
import type { Answers, Task, TaskField } from '#lib/task-lists/model/task'

/** Who gave each answer of a task as it stands, and when, as a sentence by field name. Nothing is said of what nobody answered. */
export async function answeredBy(
  tx: Tx,
  task: Task,
  loaded: LoadedSubject,
  record: TaskRow | null,
  answers: Answers,
): Promise<Record<string, string>> {
  if (!record) return {}
  const given = Object.entries(task.fields).filter(([name]) => (answers[name] ?? null) !== null)
  const ticks = given.flatMap(([name, { store }]) => (store === 'answers' ? [name] : []))
  const ofTicks = await lastTicks(tx, record.id, ticks)
  const ofFacts = await lastFacts(tx, loaded, given, answers)
  // A fact that came with the record, and no change since, is whoever's who saved the record.
  const saved = { by: fullName(record.savedBy), at: record.savedAt }
  return Object.fromEntries(
    given.flatMap(([name, field]) => {
      if (field.store === 'fact' && field.path.startsWith('significantDate.')) return []
      const { by, at } =
        (field.store === 'fact' ? ofFacts.get(columnOf(field, answers[name])) : ofTicks.get(name)) ?? saved
      const verb = field.question.field(name).type === 'tick' ? 'Ticked' : 'Answered'
      return [[name, `${verb} by ${by} on ${formatDate(dayOf(at))}`]]
    }),
  )
}

async function lastFacts(
  tx: Tx,
  { id, project }: LoadedSubject,
  given: [string, TaskField][],
  answers: Answers,
): Promise<Map<string, LastChange>> {
  const paths = given.flatMap(([name, field]) => (field.store === 'fact' ? [columnOf(field, answers[name])] : []))
  const changes = new Map<string, LastChange>()
  for (const [noun, ofNoun] of Map.groupBy(paths, (path) => splitPath(path)[0])) {
    if (noun === 'significantDate') continue
    const columns = new Map(ofNoun.map((path) => [snakeCase(splitPath(path)[1]), path]))
    const rowId = noun === 'preparation' ? id : project.id
    for (const [column, change] of await lastColumnChanges(tx, snakeCase(noun), rowId, [...columns.keys()]))
      changes.set(columns.get(column)!, change)
  }
  return changes
}
