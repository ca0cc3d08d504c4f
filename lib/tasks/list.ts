import type { TaskStatus } from '#lib/labels'
import { paths } from '#lib/paths'
import { tasksFor } from './definitions/all.ts'
import type { LoadedSubject } from './subject.ts'
import type { Task } from './task.ts'

export type TaskRow = { key: string; title: string; href: string; status: TaskStatus }
export type TaskSection = { title: string; tasks: TaskRow[] }
type StatusMap = Record<string, TaskStatus>

/**
 * The tasks of one area by section, for a subject already loaded: a proposal's own and those of all its projects, or those of one project.
 * `proposalStatuses` are those of the proposal's own tasks.
 */
export function taskSections(loaded: LoadedSubject, area: Task['area'], proposalStatuses: StatusMap): TaskSection[] {
  const projects = loaded.subject.of === 'project' ? [loaded.project] : loaded.projects
  const sections = new Map<string, TaskRow[]>()
  for (const task of tasksFor(loaded, area)) {
    const rows =
      task.of === 'proposal'
        ? [ofProposal(task, loaded, proposalStatuses)]
        : projects.map((project) => ofProject(task, project, projects.length))
    sections.set(task.section, [...(sections.get(task.section) ?? []), ...rows])
  }
  return [...sections].map(([title, tasks]) => ({ title, tasks }))
}

const ofProposal = ({ key, title }: Task, { id }: LoadedSubject, statuses: StatusMap): TaskRow => ({
  key,
  title,
  href: paths.task({ of: 'proposal', id }, key),
  status: statuses[key] ?? 'not-started',
})

const ofProject = (
  { key, title }: Task,
  { id, school, progress }: LoadedSubject['project'],
  count: number,
): TaskRow => ({
  key: `${key}-${id}`,
  title: count > 1 ? `${title}: ${school.name}` : title,
  href: paths.task({ of: 'project', id }, key),
  status: ((progress?.statuses ?? {}) as StatusMap)[key] ?? 'not-started',
})
