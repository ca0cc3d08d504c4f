import type { TaskStatus } from '#lib/labels'
import { paths } from '#lib/paths'
import { tasksFor } from './definitions/all.ts'
import { statusesOf, type Kept } from './status.ts'
import type { Task, TaskSubject } from './task.ts'

export type TaskRow = { key: string; title: string; href: string; status: TaskStatus }
export type TaskSection = { title: string; tasks: TaskRow[] }

/** Whose tasks are listed: a proposal with all its projects, or one project alone. */
type Listed = TaskSubject & {
  proposal: { id: string; progress: Kept }
  projects: readonly { id: string; school: { name: string }; progress: Kept }[]
}

/** The tasks of one area by section: the proposal's own, and those of each of the projects. */
export function taskSections({ proposal, projects, ...subject }: Listed, area: Task['area']): TaskSection[] {
  const sections = new Map<string, TaskRow[]>()
  for (const task of tasksFor(subject, area)) {
    const rows =
      task.of === 'proposal'
        ? [rowOf(task, proposal, task.title)]
        : projects.map((project) =>
            rowOf(task, project, projects.length > 1 ? `${task.title}: ${project.school.name}` : task.title),
          )
    sections.set(task.section, [...(sections.get(task.section) ?? []), ...rows])
  }
  return [...sections].map(([title, tasks]) => ({ title, tasks }))
}

const rowOf = ({ of, key }: Task, { id, progress }: { id: string; progress: Kept }, title: string): TaskRow => ({
  key: `${key}-${id}`,
  title,
  href: paths.task({ of, id }, key),
  status: statusesOf(progress)[key] ?? 'not-started',
})
