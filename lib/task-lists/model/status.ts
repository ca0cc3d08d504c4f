import type { TaskStatus } from '#lib/labels'
import { isAsked, type Answers, type Task } from './task.ts'

/** The statuses of tasks that somebody touched, by task key. */
export type StatusMap = Record<string, TaskStatus>

/** The row beside a proposal or project that keeps its status map, as JSON. */
export type ProgressRow = { statuses: unknown } | null

/** The status map of a loaded row; empty where there is none yet. */
export const statusesOf = (kept: ProgressRow): StatusMap => (kept?.statuses ?? {}) as StatusMap

/** The tick that says a Prepare section is complete; kept with the answers. */
export const completeField = 'sectionComplete'

/** The names of the fields without which a task is not complete; none where any answer completes it. */
export const neededFields = (task: Task, answers: Answers): string[] =>
  Object.entries(task.fields)
    .filter(([, field]) => !task.anyCompletes && !field.optional && isAsked(field, answers))
    .map(([name]) => name)

/**
 * A task's status from its answers (Complete 3.1, Prepare 3.1): not applicable when somebody said so; completed when everything needed is
 * answered (and, in Prepare, somebody says the section is complete); in progress when anything is; else not started.
 */
export function statusOf(task: Task, answers: Answers, notApplicable: boolean): TaskStatus {
  if (notApplicable) return 'not-applicable'
  const isAnswered = (name: string) => answers[name] !== null && answers[name] !== undefined
  const isDone = (name: string) => {
    const { doneWhen } = task.fields[name]!
    return isAnswered(name) && (!doneWhen || doneWhen.includes(String(answers[name])))
  }
  const isStarted = Object.keys(task.fields).some(isAnswered)
  const isSignedOff = !task.signedOff || answers[completeField] === true
  if (isSignedOff && (task.anyCompletes ? isStarted : neededFields(task, answers).every(isDone))) return 'completed'
  return isStarted || answers[completeField] === true ? 'in-progress' : 'not-started'
}

/** How far a list of tasks is: those not applicable count in neither number. */
export function countProgress(statuses: readonly TaskStatus[]): { completed: number; applicable: number } {
  return {
    completed: statuses.filter((status) => status === 'completed').length,
    applicable: statuses.filter((status) => status !== 'not-applicable').length,
  }
}
