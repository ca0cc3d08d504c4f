import { readFact } from './answers.ts'
import { findTask, tasksFor } from './definitions/all.ts'
import type { FactPath } from './facts.ts'
import type { LoadedSubject } from './subject.ts'
import type { Task } from './task.ts'

/** The answer that a typed column holds, as people read it, with the Prepare task that asks for it; undefined where none of this proposal does. */
export function answerText(path: FactPath, loaded: LoadedSubject): { text: string; task: Task } | undefined {
  for (const { key } of tasksFor(loaded, 'prepare')) {
    const task = findTask(key, loaded)
    const field = Object.values(task?.fields ?? {}).find((one) => one.store === 'fact' && one.path === path)
    if (task && field) return { task, text: field.question.text(readFact(path, loaded)) }
  }
  return undefined
}
