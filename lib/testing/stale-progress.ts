import { isDeepStrictEqual } from 'node:util'
import { db } from '#lib/platform/database/client'
import type { TaskStatus } from '#lib/labels'
import { nextDueIn, statusesIn } from '#lib/casework/task-progress/write'
import { toDueFrom } from '#lib/casework/record/project-facts'
import { answersOf } from '#lib/casework/record/answers'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { countProgress, statusOf, type StatusMap } from '#lib/task-lists/model/status'
import { aboutProject, loadSubject, type LoadedSubject } from '#lib/casework/record/load'
import { narrowToSchool } from '#lib/task-lists/model/task'

type Progress = { statuses: unknown; completed: number; applicable: number; nextDueOn?: Date | null } | null

/**
 * The ids of proposals and projects whose kept statuses, counts or next due dates are not what the task engine makes of their
 * answers and dates.
 */
export async function findStaleProgress(): Promise<string[]> {
  const stale: string[] = []
  const compare = (id: string, kept: Progress, statuses: StatusMap, counted: TaskStatus[], due: Date | null = null) => {
    const expected = { statuses, ...countProgress(counted), due }
    const { statuses: keptStatuses, completed, applicable, nextDueOn = null } = kept!
    const touched = withoutNotStarted(keptStatuses as StatusMap)
    if (!isDeepStrictEqual({ statuses: touched, completed, applicable, due: nextDueOn }, expected)) stale.push(id)
  }
  for (const { id, progress } of await db().proposal.findMany({ select: { id: true, progress: true } })) {
    const loaded = await loadSubject(db(), { of: 'proposal', id })
    const counted: TaskStatus[] = []
    for (const project of loaded.projects) {
      const statuses = await statusesOf(aboutProject(loaded, project), 'project', project.id)
      counted.push(...statusesIn(loaded, 'prepare', 'project', statuses))
      const kept = await db().projectProgress.findUnique({ where: { id: project.id } })
      const due = nextDueIn(loaded, statuses, toDueFrom(project))
      compare(project.id, kept, statuses, statusesIn(loaded, 'complete', 'project', statuses), due)
    }
    const own = await statusesOf(loaded, 'proposal', id)
    compare(id, progress, own, [...statusesIn(loaded, 'prepare', 'proposal', own), ...counted])
  }
  return stale
}

async function statusesOf(loaded: LoadedSubject, of: 'proposal' | 'project', id: string): Promise<StatusMap> {
  const records = await db().taskRecord.findMany({ where: of === 'proposal' ? { proposalId: id } : { projectId: id } })
  const tasks = [...tasksFor(loaded, 'prepare'), ...tasksFor(loaded, 'complete')].filter((task) => task.of === of)
  const statuses = tasks.map((each) => {
    const task = narrowToSchool(each, loaded)
    const record = records.find(({ taskKey }) => taskKey === task.key) ?? null
    return [task.key, statusOf(task, answersOf(task, loaded, record), record?.notApplicable ?? false)] as const
  })
  return withoutNotStarted(Object.fromEntries(statuses))
}

/** A task that nobody touched is not in a map that a command wrote. */
const withoutNotStarted = (statuses: StatusMap): StatusMap =>
  Object.fromEntries(Object.entries(statuses).filter(([, status]) => status !== 'not-started'))
