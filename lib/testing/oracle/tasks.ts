import { dayOf, isoDate } from '#lib/calendar/calendar'
import { allTasks } from '#lib/task-lists/definitions/all'
import type { Task } from '#lib/task-lists/model/task'
import type { Whole } from './whole.ts'

/** The status that was kept when somebody last saved a task of the project itself. */
export const savedStatus = ({ progress }: Whole, key: string): string | undefined => statusIn(progress?.statuses, key)

/** The status of a task of the project or of its proposal, whichever it is of. */
export const savedStatusOf = (of: Whole, { key, of: subject }: Task): string | undefined =>
  statusIn((subject === 'project' ? of.progress : of.proposalProgress)?.statuses, key)

const statusIn = (statuses: unknown, key: string) => ((statuses ?? {}) as Record<string, string>)[key]

/** The tasks, by their keys; one key may stand for a task of conversions and another of transfers. */
export const tasksByKey = Map.groupBy(allTasks, ({ key }) => key)

/** Whether a task is on the list of a project. Those of Complete come on it with the approval, and stay when it is completed. */
export function isListed(task: Task, { project, proposal }: Whole): boolean {
  const created = isoDate(dayOf(proposal.createdAt))
  return (
    task.types.some((type) => type === project.type) &&
    (!task.routes || task.routes.some((route) => route === proposal.route)) &&
    (!task.origins || task.origins.some((origin) => origin === proposal.origin)) &&
    (!task.from || created >= task.from) &&
    (!task.until || created <= task.until) &&
    (task.area === 'prepare' || project.phase === 'completing' || project.outcome === 'completed')
  )
}
