import type { TaskStatus } from '#lib/labels'
import { paths } from '#lib/paths'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { dueOf, type DueFrom } from '#lib/task-lists/model/due'
import { statusesOf, type ProgressRow } from '#lib/task-lists/model/status'
import type { Task, TaskSubject } from '#lib/task-lists/model/task'

/** `about` names the academy where several have a task of the same title. */
export type TaskRow = { key: string; title: string; about?: string; href: string; status: TaskStatus; due?: TaskDue }
/** When a task is due, and whether that day has gone by. */
export type TaskDue = { on: Date; isOverdue: boolean }
export type TaskSection = { title: string; tasks: TaskRow[] }

/** Whose tasks are listed: a proposal with all its projects, or one project alone. */
type TaskListSource = TaskSubject & {
  proposal: { id: string; progress: ProgressRow }
  projects: readonly ListedProject[]
}
type ListedProject = {
  id: string
  school: { name: string }
  progress: ProgressRow
  due?: { from: DueFrom; today: Date }
}

/** The tasks of one area by section: the proposal's own, and those about each academy of a transfer under the academy's name. */
export function taskSections({ proposal, projects, ...subject }: TaskListSource, area: Task['area']): TaskSection[] {
  const sections = new Map<string, TaskRow[]>()
  const add = (title: string, { hiddenOnceNotApplicable }: Task, row: TaskRow) => {
    if (row.status === 'not-applicable' && hiddenOnceNotApplicable) return
    sections.set(title, [...(sections.get(title) ?? []), row])
  }
  for (const task of tasksFor(subject, area))
    if (task.of === 'proposal') add(task.section, task, rowOf(task, proposal))
    else
      for (const project of projects)
        if (area === 'prepare' && subject.type === 'transfer')
          add(`${task.section}: ${project.school.name}`, task, { ...rowOf(task, project), about: project.school.name })
        else add(task.section, task, rowOf(task, project))
  return [...sections].map(([title, tasks]) => ({ title, tasks }))
}

function rowOf(task: Task, { id, progress, due }: Omit<ListedProject, 'school'>): TaskRow {
  const { of, key, title } = task
  const status = statusesOf(progress)[key] ?? 'not-started'
  const on = due && dueOf(task, status, due.from)
  return {
    key: `${key}-${id}`,
    title,
    href: paths.task({ of, id }, key),
    status,
    ...(on && { due: { on, isOverdue: on < due.today } }),
  }
}
