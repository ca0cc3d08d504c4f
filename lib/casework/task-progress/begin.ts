import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import { answersOf } from '#lib/casework/record/answers'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { countProgress, statusOf, type StatusMap } from '#lib/task-lists/model/status'
import { aboutProject, loadSubject, type LoadedSubject } from '#lib/casework/record/load'
import { narrowToSchool } from '#lib/task-lists/model/task'
import { statusesIn } from './write.ts'

/** Writes the first progress of a new proposal and its projects: what its facts, pre-filled or none, amount to. */
export async function beginProgress(tx: Tx, who: Pick<Principal, 'id'>, proposalId: string): Promise<void> {
  const loaded = await loadSubject(tx, { of: 'proposal', id: proposalId })
  const ofProjects = loaded.projects.map((project) => ({
    id: project.id,
    statuses: untouched(aboutProject(loaded, project), 'project'),
  }))
  await tx.projectProgress.createMany({
    data: ofProjects.map(({ id, statuses }) => ({
      id,
      statuses,
      ...countProgress(statusesIn(loaded, 'complete', 'project', statuses)),
      lastChangedById: who.id,
    })),
  })
  const own = untouched(loaded, 'proposal')
  const counted = [
    ...statusesIn(loaded, 'prepare', 'proposal', own),
    ...ofProjects.flatMap(({ statuses }) => statusesIn(loaded, 'prepare', 'project', statuses)),
  ]
  await tx.proposalProgress.create({
    data: { id: proposalId, statuses: own, ...countProgress(counted), lastChangedById: who.id },
    select: { id: true },
  })
}

/** Statuses of tasks that nobody has touched: facts alone speak for them. */
function untouched(loaded: LoadedSubject, of: 'proposal' | 'project'): StatusMap {
  const tasks = [...tasksFor(loaded, 'prepare'), ...tasksFor(loaded, 'complete')].filter((task) => task.of === of)
  const statuses = tasks
    .map((task) => narrowToSchool(task, loaded))
    .map((task) => [task.key, statusOf(task, answersOf(task, loaded, null), false)] as const)
  return Object.fromEntries(statuses.filter(([, status]) => status !== 'not-started'))
}
