import { readFact } from '#lib/casework/record/answers'
import { findTask, tasksFor } from '#lib/task-lists/definitions/all'
import type { FactPath } from '#lib/task-lists/model/facts'
import type { LoadedSubject } from '#lib/casework/record/load'
import type { Task } from '#lib/task-lists/model/task'

/** The answer that a typed column holds, as people read it, with the Prepare task that asks for it; undefined where none of this proposal does. */
export function answerText(path: FactPath, loaded: LoadedSubject): { text: string; task: Task } | undefined {
  for (const { key } of tasksFor(loaded, 'prepare')) {
    const task = findTask(key, loaded)
    const field = Object.values(task?.fields ?? {}).find((one) => one.store === 'fact' && one.path === path)
    if (task && field) return { task, text: field.question.text(readFact(path, loaded)) }
  }
  return undefined
}
