import { dayOf } from '#lib/calendar/calendar'
import type { Phase, TaskStatus } from '#lib/labels'
import { addWorkingDays } from '#lib/calendar/working-days'
import type { StatusMap } from './status.ts'
import type { Due, Task } from './task.ts'

/** What due dates are counted from. */
export type DueFrom = {
  phase: Phase
  assignedAt: Date | null
  significantOn: Date | null
  /** The day the academy opened or transferred, once it is known; until then the significant date stands for it. */
  openedOn: Date | null
}

/** When a task is next due with the status it has: undefined while the day it is counted from is unknown, and once nothing is left to do. */
export function dueOf(task: Task, status: TaskStatus, from: DueFrom): Date | undefined {
  if (from.phase !== 'completing' || status === 'completed' || status === 'not-applicable') return undefined
  const due = (status === 'not-started' ? task.startDue : undefined) ?? task.due
  return due && dayDue(due, from)
}

/** The earliest due date of some tasks with the statuses they have; null where none is due. */
export function nextDueOf(tasks: readonly Task[], statuses: StatusMap, from: DueFrom): Date | null {
  let next: Date | null = null
  for (const task of tasks) {
    const due = dueOf(task, statuses[task.key] ?? 'not-started', from)
    if (due && (!next || due < next)) next = due
  }
  return next
}

function dayDue({ from: basis, months = 0, workingDays }: Due, from: DueFrom): Date | undefined {
  const day = basis === 'opening' ? (from.openedOn ?? from.significantOn) : from.assignedAt && dayOf(from.assignedAt)
  return day ? addWorkingDays(addMonths(day, months), workingDays) : undefined
}

/** The same day so many months on; the last of the month where it has no such day. */
function addMonths(date: Date, months: number): Date {
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), lastDay)))
}
