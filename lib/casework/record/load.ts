import type { Tx } from '#lib/platform/database/client'
import { Prisma } from '#lib/platform/database/generated/client'
import { lockRows } from '#lib/platform/database/lock'
import type { Subject } from '#lib/paths'
import type { Principal } from '#lib/principal'
import { authorise, can } from '#lib/access/permissions/can'
import { found } from '#lib/platform/errors'
import { projectAccessSelect, toProjectFacts } from './project-facts.ts'
import { proposalAccessSelect, notDeletedAlone, toProposalFacts } from './proposal-facts.ts'
import { taskSubjectSelect, toTaskSubject } from './task-subject.ts'
import { provisionOf, type Provision } from '#lib/reference/schools/provision'
import { registeredSchool } from '#lib/reference/schools/school-facts'
import type { Task, TaskSubject } from '#lib/task-lists/model/task'

const select = {
  ...proposalAccessSelect,
  id: true,
  ...taskSubjectSelect,
  reference: true,
  preparation: true,
  projects: {
    orderBy: { id: 'asc' },
    select: {
      ...projectAccessSelect,
      id: true,
      significantOn: true,
      significantIsProvisional: true,
      assignedAt: true,
      school: { select: { name: true, urn: true, ...registeredSchool } },
      overview: true,
      budget: true,
      opening: true,
      progress: { select: { statuses: true } },
    },
  },
} satisfies Prisma.ProposalSelect

export type LoadedSubject = Prisma.ProposalGetPayload<{ select: typeof select }> &
  TaskSubject & {
    subject: Subject
    /** What the school of the project in question offers. */
    provision: Provision
    /** The project in question, or the proposal's first. */
    project: Prisma.ProposalGetPayload<{ select: typeof select }>['projects'][number]
  }

/** A proposal with everything its tasks may show or change, found by its own id or a project's. `lock` holds it until the end of the transaction. */
export async function loadSubject(tx: Tx, subject: Subject, { lock = false } = {}): Promise<LoadedSubject> {
  const where = subject.of === 'proposal' ? { id: subject.id } : { projects: { some: { id: subject.id } } }
  const { id } = found(await tx.proposal.findFirst({ where, select: { id: true } }), 'Record')
  if (lock) await lockRows(tx, 'proposal', id)
  // A project that was deleted by itself is not among the proposal's any more; who asks for it by its own id gets it.
  const projects = { ...select.projects, where: { OR: [...notDeletedAlone.OR, { id: subject.id }] } }
  const proposal = await tx.proposal.findUniqueOrThrow({ where: { id }, select: { ...select, projects } })
  const project = proposal.projects.find((one) => one.id === subject.id) ?? proposal.projects[0]!
  return {
    ...proposal,
    subject,
    ...toTaskSubject(proposal),
    provision: provisionOf(project.school.typeName),
    project,
  }
}

/** The same proposal, about one of its projects. */
export const aboutProject = (loaded: LoadedSubject, project: LoadedSubject['project']): LoadedSubject => ({
  ...loaded,
  project,
  provision: provisionOf(project.school.typeName),
})

/** Throws Forbidden unless somebody may look at the tasks of a subject. */
export function authoriseView(who: Principal, { subject, deletedAt, project }: LoadedSubject): void {
  if (subject.of === 'proposal') authorise(who, 'proposal.view', { deleted: deletedAt !== null })
  else authorise(who, 'project.view', { deleted: toProjectFacts(project).deleted })
}

/** Whether somebody may save a task: a Prepare task is the proposal's to lock, a Complete task the project's. */
export const maySaveTask = (who: Principal, task: Task, loaded: LoadedSubject): boolean =>
  task.area === 'prepare'
    ? can(who, 'proposal.edit', toProposalFacts(loaded))
    : can(who, 'project.edit', toProjectFacts(loaded.project))

/** Throws Forbidden unless somebody may save the task. */
export function authoriseSave(who: Principal, task: Task, loaded: LoadedSubject): void {
  if (task.area === 'prepare') authorise(who, 'proposal.edit', toProposalFacts(loaded))
  else authorise(who, 'project.edit', toProjectFacts(loaded.project))
}
