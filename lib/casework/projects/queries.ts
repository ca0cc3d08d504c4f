import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import type { Action } from '#lib/access/permissions/rules'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { hasOrder } from '#lib/casework/decisions/rules'
import { found } from '#lib/platform/errors'
import { taskSubjectSelect, toTaskSubject } from '#lib/casework/record/task-subject'
import { fullName, fullNameOf, nameSelect } from '#lib/full-name'
import { taskSections } from '#lib/casework/tasks/task-sections'
import { completionSelect, toCompletion, toDueFrom } from '#lib/casework/record/project-facts'
import { frameSelect, toFrame, type ProjectFrame } from './frame.ts'
import { unmetForCompletion } from '#lib/casework/record/completion-rules'

const select = {
  ...completionSelect,
  ...frameSelect,
  assignedAt: true,
  opening: { select: { ...frameSelect.opening.select, ...completionSelect.opening.select } },
  progress: { select: { statuses: true, completed: true, applicable: true } },
  holdChanges: {
    orderBy: { id: 'desc' },
    take: 50,
    select: { id: true, kind: true, reason: true, changedAt: true, changedBy: { select: nameSelect } },
  },
  proposal: {
    select: {
      ...taskSubjectSelect,
      ...frameSelect.proposal.select,
      officer: { select: nameSelect },
      progress: { select: { statuses: true } },
      decisions: {
        orderBy: { id: 'desc' },
        take: 1,
        select: { kind: true, decidedOn: true, reopening: { select: { id: true } } },
      },
    },
  },
} satisfies Prisma.ProjectSelect

/** A project's page: what it is, its Complete tasks, what its completion waits for, and what `who` may do. Throws NotFound, Forbidden. */
export async function getProject(who: Principal, id: string) {
  const project = found(await db().project.findUnique({ where: { id }, select }), 'Project')
  const frame = toFrame(who, project)
  const { facts } = frame
  authorise(who, 'project.view', { deleted: facts.deleted })
  const due = { from: toDueFrom(project), today: today() }
  return {
    ...frame,
    holdChanges: project.holdChanges.map(({ changedBy, ...change }) => ({ ...change, changedBy: fullName(changedBy) })),
    officer: fullNameOf(project.proposal.officer),
    decision: project.proposal.decisions.find(({ reopening }) => !reopening),
    progress: project.progress,
    sections: taskSections(
      { ...toTaskSubject(project.proposal), proposal: project.proposal, projects: [{ ...project, due }] },
      'complete',
    ),
    unmet: unmetForCompletion(toCompletion(project), today()),
    mayHandOver: can(who, 'project.handOver', facts) && facts.team === null,
    mayComplete: can(who, 'project.complete', facts) && facts.team !== null,
    mayHold: can(who, 'project.hold', facts) && facts.team !== null,
    mayRevokeOrder: can(who, 'project.revokeOrder', facts) && hasOrder({ ...frame, isHandedOver: facts.team !== null }),
    mayCorrect: can(who, 'project.correct', facts),
    mayReopen: can(who, 'project.reopen', facts) && project.outcome === 'completed',
    mayDelete: can(who, 'project.delete', facts),
  }
}
export type ProjectView = Awaited<ReturnType<typeof getProject>>

type PageAction = Extract<
  Action,
  'project.hold' | 'project.handOver' | 'project.assign' | 'project.complete' | 'project.correct' | 'project.reopen'
>

/** The same, for a page that does one thing: asks its action of the loaded project first. Throws NotFound, Forbidden. */
export async function getProjectFor(who: Principal, action: PageAction, id: string): Promise<ProjectView> {
  const project = await getProject(who, id)
  authorise(who, action, project.facts)
  return project
}

/** The frame of one of a project's pages. Throws NotFound, Forbidden. */
export async function getProjectFrame(who: Principal, id: string): Promise<ProjectFrame> {
  const frame = toFrame(who, found(await db().project.findUnique({ where: { id }, select: frameSelect }), 'Project'))
  authorise(who, 'project.view', { deleted: frame.facts.deleted })
  return frame
}

/** Everybody who has to do with a project here: who has it, which team, who prepared and who proposed it. Throws NotFound, Forbidden. */
export async function getProjectPeople(who: Principal, id: string) {
  const person = { select: { ...nameSelect, email: true, kind: true } } as const
  const select = {
    ...frameSelect,
    assignedAt: true,
    caseworker: person,
    proposal: { select: { ...frameSelect.proposal.select, officer: person, createdBy: person } },
  } satisfies Prisma.ProjectSelect
  const project = found(await db().project.findUnique({ where: { id }, select }), 'Project')
  const frame = toFrame(who, project)
  authorise(who, 'project.view', { deleted: frame.facts.deleted })
  const { officer, createdBy } = project.proposal
  // The address of a system is made up: nobody reads what is sent there.
  const named = (one: typeof officer) => one && { name: fullName(one), email: one.kind === 'person' ? one.email : null }
  return {
    ...frame,
    assignedAt: project.assignedAt,
    people: { caseworker: named(project.caseworker), officer: named(officer), createdBy: named(createdBy)! },
    mayChangeOfficer: can(who, 'proposal.assign', {
      officerId: project.proposal.officerId,
      regions: [frame.facts.region],
      locked: true,
      deleted: frame.facts.deleted,
    }),
  }
}
