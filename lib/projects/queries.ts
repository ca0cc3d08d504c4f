import { authorise, can } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import type { Action } from '#lib/access/rules'
import { today } from '#lib/calendar'
import { db } from '#lib/db/client'
import { found } from '#lib/errors'
import type { Kind, Phase, ProjectTeam, Region, Route } from '#lib/labels'
import { deletionOf } from '#lib/deletion/facts'
import { taskSubjectSelect, toTaskSubject } from '#lib/proposals/task-subject'
import { fullName, fullNameOf, nameSelect } from '#lib/people/full-name'
import { taskSections } from '#lib/tasks/list'
import { completionSelect, projectAccessSelect, toCompletion, toDueFrom, toProjectFacts } from './facts.ts'
import { unmetForCompletion } from './rules.ts'

const select = {
  ...projectAccessSelect,
  ...completionSelect,
  assignedAt: true,
  id: true,
  outcome: true,
  closedAt: true,
  deletedBy: { select: nameSelect },
  deletionReason: true,
  holdReason: true,
  version: true,
  holdChanges: {
    orderBy: { id: 'desc' },
    take: 50,
    select: { id: true, kind: true, reason: true, changedAt: true, changedBy: { select: nameSelect } },
  },
  school: { select: { name: true, urn: true } },
  localAuthority: { select: { name: true } },
  caseworker: { select: nameSelect },
  progress: { select: { statuses: true, completed: true, applicable: true } },
  proposal: {
    select: {
      id: true,
      reference: true,
      ...taskSubjectSelect,
      ...projectAccessSelect.proposal.select,
      officer: { select: nameSelect },
      incomingTrust: { select: { name: true, ukprn: true } },
      outgoingTrust: { select: { name: true } },
      newTrust: { select: { id: true, name: true, reference: true, trust: { select: { name: true, ukprn: true } } } },
      group: { select: { id: true, reference: true } },
      progress: { select: { statuses: true } },
      decisions: {
        orderBy: { id: 'desc' },
        take: 1,
        select: { kind: true, decidedOn: true, reopening: { select: { id: true } } },
      },
    },
  },
} as const

/** A project's page: what it is, its Complete tasks, what its completion waits for, and what `who` may do. Throws NotFound, Forbidden. */
export async function getProject(who: Principal, id: string) {
  const project = found(await db().project.findUnique({ where: { id }, select }), 'Project')
  const facts = toProjectFacts(project)
  authorise(who, 'project.view', { deleted: facts.deleted })
  const [kind, route] = [project.kind as Kind, project.proposal.route as Route | null]
  const due = { from: toDueFrom(project), today: today() }
  return {
    id: project.id,
    kind,
    phase: project.phase as Phase,
    outcome: project.outcome,
    team: project.team as ProjectTeam | null,
    region: project.region as Region,
    school: project.school,
    localAuthority: project.localAuthority.name,
    significantOn: project.significantOn,
    isProvisional: project.significantIsProvisional,
    closedAt: project.closedAt,
    hold: project.heldAt && { since: project.heldAt, reason: project.holdReason! },
    holdChanges: project.holdChanges.map(({ changedBy, ...change }) => ({ ...change, changedBy: fullName(changedBy) })),
    version: project.version,
    deletion: deletionOf(project),
    caseworkerId: project.caseworkerId,
    caseworker: fullNameOf(project.caseworker),
    officer: fullNameOf(project.proposal.officer),
    proposalId: project.proposal.id,
    reference: project.proposal.reference,
    route,
    incomingTrust: project.proposal.incomingTrust?.name ?? project.proposal.newTrust?.name,
    isFormAMat: project.proposal.newTrust !== null,
    newTrust: project.proposal.newTrust,
    group: project.proposal.group,
    outgoingTrust: project.proposal.outgoingTrust?.name,
    decision: project.proposal.decisions.find(({ reopening }) => !reopening),
    progress: project.progress,
    sections: taskSections(
      { ...toTaskSubject(project.proposal), proposal: project.proposal, projects: [{ ...project, due }] },
      'complete',
    ),
    unmet: unmetForCompletion(toCompletion(project), today()),
    mayHandOver: can(who, 'project.handOver', facts) && facts.team === null,
    mayAssign: can(who, 'project.assign', facts) && facts.team !== null,
    mayChangeDate: can(who, 'project.edit', facts) && !project.significantIsProvisional,
    mayComplete: can(who, 'project.complete', facts),
    mayHold: can(who, 'project.hold', facts) && facts.team !== null,
    mayCorrect: can(who, 'project.correct', facts),
    mayReopen: can(who, 'project.reopen', facts) && project.outcome === 'completed',
    mayDelete: can(who, 'project.delete', facts),
    isMine: facts.caseworkerId === who.id,
    facts,
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
