import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { DateChangeKind } from '#lib/labels'
import { fullName } from '#lib/full-name'
import { toProjectFacts } from '#lib/casework/record/project-facts'
import { toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleOf } from '#lib/casework/record/title'
import { groupChanges } from './group.ts'
import { changeSelect, changesOf, dateOf, loadDates, toDates } from './proposal.ts'
import { loadProjectDate, projectChanges } from './project.ts'
import { changeProblem, confirmedProblem } from '#lib/task-lists/model/date-rules'

/** The dates that a proposal proposes, and how they came to be what they are, newest first. Throws NotFound, Forbidden. */
export async function getProposedDates(who: Principal, proposalId: string) {
  const proposal = await loadDates(db(), proposalId)
  const facts = toProposalFacts(proposal)
  authorise(who, 'proposal.view', { deleted: facts.deleted })
  const rows = await db().dateChange.findMany({
    where: { OR: [{ proposalId }, { projectId: { in: proposal.projects.map(({ id }) => id) } }] },
    orderBy: { id: 'desc' },
    take: 1000,
    select: { ...changeSelect, project: { select: { school: { select: { name: true } } } } },
  })
  const changes = rows.map(({ changedBy, project, ...change }) => ({
    ...change,
    changedBy: fullName(changedBy),
    school: project?.school.name ?? null,
  }))
  return {
    title: titleOf(proposal),
    ...toDates(proposal),
    changes: groupChanges(changes, proposal.projects.length),
    mayChange: can(who, 'proposal.edit', facts),
  }
}

/** One date of a proposal that somebody is about to change, and the version of it. Throws NotFound, Forbidden. */
export async function getDateToChange(who: Principal, proposalId: string, which: DateChangeKind) {
  const proposal = await loadDates(db(), proposalId)
  authorise(who, 'proposal.edit', toProposalFacts(proposal))
  const dates = toDates(proposal)
  return {
    title: titleOf(proposal),
    type: dates.type,
    current: dateOf(which, dates),
    version: await db().dateChange.count({ where: changesOf(proposal, which) }),
    problemOf: (to: Date) => changeProblem(which, to, dates),
  }
}

/** How the date of a project came to be what it is, newest first. Throws NotFound, Forbidden. */
export async function listProjectDateChanges(who: Principal, projectId: string) {
  const { school, ...project } = await loadProjectDate(db(), projectId)
  authorise(who, 'project.view', { deleted: toProjectFacts(project).deleted })
  const rows = await db().dateChange.findMany({
    where: projectChanges(projectId),
    orderBy: { id: 'desc' },
    take: 1000,
    select: changeSelect,
  })
  const changes = rows.map(({ changedBy, ...row }) => ({ ...row, changedBy: fullName(changedBy), school: school.name }))
  return groupChanges(changes, 1)
}

/** The confirmed date of a project that somebody is about to change, and the version of it; null until it is confirmed. Throws NotFound, Forbidden. */
export async function getConfirmedDate(who: Principal, projectId: string) {
  const { significantOn, ...project } = await loadProjectDate(db(), projectId)
  authorise(who, 'project.edit', toProjectFacts(project))
  return {
    title: project.school.name,
    type: project.type,
    current: project.significantIsProvisional ? null : significantOn,
    version: await db().dateChange.count({ where: projectChanges(projectId) }),
    problemOf: (to: Date) => (significantOn ? confirmedProblem(to, { ...project, significantOn }) : undefined),
  }
}
