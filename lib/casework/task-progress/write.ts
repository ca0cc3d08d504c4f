import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import type { DecisionKind, TaskStatus } from '#lib/labels'
import { dueSelect, toDueFrom } from '#lib/casework/record/project-facts'
import { notDeletedAlone } from '#lib/casework/record/proposal-facts'
import { taskSubjectSelect, toTaskSubject } from '#lib/casework/record/task-subject'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { nextDueOf, type DueFrom } from '#lib/task-lists/model/due'
import { countProgress, statusesOf, type StatusMap } from '#lib/task-lists/model/status'
import type { Task, TaskSubject } from '#lib/task-lists/model/task'

/** The statuses of an area's tasks out of the maps kept with the records; a task that nobody touched is not started. */
export const statusesIn = (subject: TaskSubject, area: Task['area'], of: Task['of'], map: StatusMap): TaskStatus[] =>
  tasksFor(subject, area)
    .filter((task) => task.of === of)
    .map((task) => map[task.key] ?? 'not-started')

/** When the next unfinished Complete task of a project is due; null where none is. */
export const nextDueIn = (subject: TaskSubject, map: StatusMap, from: DueFrom): Date | null =>
  nextDueOf(tasksFor(subject, 'complete'), map, from)

/**
 * Writes what lists and exports read of a proposal: `statuses` of its own tasks, counts over them and its projects' Prepare tasks,
 * who changed it last and when. All its projects count as changed with it, and what is due of them may be other than before.
 */
export async function writeProposalProgress(
  tx: Tx,
  who: Pick<Principal, 'id'>,
  proposalId: string,
  change: { statuses?: StatusMap; decision?: DecisionKind | null } = {},
): Promise<void> {
  const select = {
    ...taskSubjectSelect,
    progress: { select: { statuses: true } },
    projects: { where: notDeletedAlone, select: { progress: { select: { statuses: true } } } },
  } as const
  const proposal = found(await tx.proposal.findUnique({ where: { id: proposalId }, select }), 'Proposal')
  const subject = toTaskSubject(proposal)
  const statuses = { ...statusesOf(proposal.progress), ...change.statuses }
  const own = statusesIn(subject, 'prepare', 'proposal', statuses)
  const ofProjects = proposal.projects.flatMap(({ progress }) =>
    statusesIn(subject, 'prepare', 'project', statusesOf(progress)),
  )
  const changed = { lastChangedAt: new Date(), lastChangedById: who.id }
  const row = {
    ...changed,
    ...countProgress([...own, ...ofProjects]),
    statuses,
    ...('decision' in change && { decision: change.decision }),
  }
  await tx.proposalProgress.upsert({ where: { id: proposalId }, create: { id: proposalId, ...row }, update: row })
  // Those deleted come back with theirs.
  await writeNextDue(tx, { proposalId }, changed)
}

/** What is next due of each of some projects, in as few writes as there are dates. */
async function writeNextDue(
  tx: Tx,
  where: Prisma.ProjectWhereInput,
  changed: { lastChangedAt: Date; lastChangedById: string },
): Promise<void> {
  const select = {
    id: true,
    ...dueSelect,
    proposal: { select: taskSubjectSelect },
    progress: { select: { statuses: true } },
  } as const
  const projects = await tx.project.findMany({ where, select, take: 500 })
  const timeOf = (project: (typeof projects)[number]) =>
    nextDueIn(toTaskSubject(project.proposal), statusesOf(project.progress), toDueFrom(project))?.getTime()
  for (const [time, alike] of Map.groupBy(projects, timeOf))
    await tx.projectProgress.updateMany({
      where: { id: { in: alike.map(({ id }) => id) } },
      data: { ...changed, nextDueOn: time === undefined ? null : new Date(time) },
    })
}

/** Who assigned some projects last and when; what is due of them is counted from that. */
export const writeAssigned = (tx: Tx, who: Pick<Principal, 'id'>, ids: readonly string[]): Promise<void> =>
  writeNextDue(tx, { id: { in: [...ids] } }, { lastChangedAt: new Date(), lastChangedById: who.id })

/** The same for a project: `statuses` of its own tasks, counts over its Complete tasks, when the next of them is due. */
export async function writeProjectProgress(
  tx: Tx,
  who: Pick<Principal, 'id'>,
  projectId: string,
  change: { statuses?: StatusMap } = {},
): Promise<void> {
  const select = {
    ...dueSelect,
    proposal: { select: taskSubjectSelect },
    progress: { select: { statuses: true } },
  } as const
  const project = found(await tx.project.findUnique({ where: { id: projectId }, select }), 'Project')
  const subject = toTaskSubject(project.proposal)
  const statuses = { ...statusesOf(project.progress), ...change.statuses }
  const counts = countProgress(statusesIn(subject, 'complete', 'project', statuses))
  const nextDueOn = nextDueIn(subject, statuses, toDueFrom(project))
  const row = { ...counts, statuses, nextDueOn, lastChangedAt: new Date(), lastChangedById: who.id }
  await tx.projectProgress.upsert({ where: { id: projectId }, create: { id: projectId, ...row }, update: row })
}

/** Who changed these proposals last and when, for a change that is neither a task nor a decision; their projects change with them. */
export async function touchProposals(tx: Tx, who: Pick<Principal, 'id'>, ids: readonly string[]): Promise<void> {
  const data = { lastChangedAt: new Date(), lastChangedById: who.id }
  await tx.proposalProgress.updateMany({ where: { id: { in: [...ids] } }, data })
  await tx.projectProgress.updateMany({ where: { project: { proposalId: { in: [...ids] } } }, data })
}

/** The same for projects. */
export async function touchProjects(tx: Tx, who: Pick<Principal, 'id'>, ids: readonly string[]): Promise<void> {
  const data = { lastChangedAt: new Date(), lastChangedById: who.id }
  await tx.projectProgress.updateMany({ where: { id: { in: [...ids] } }, data })
}
