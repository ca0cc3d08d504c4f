import { nextDueIn } from '#lib/casework/task-progress/write'
import type { StatusMap } from '#lib/task-lists/model/status'
import { schoolFactsFor } from './school-facts.ts'
import { addContacts, noChoices } from './contacts.ts'
import { addDateChanges } from './dates.ts'
import { addTaskRecords, deletionOf, teamOf, type SeedContext } from './seed-context.ts'
import { addProjectNotes } from './notes.ts'
import type { ProjectSchools } from './project-schools.ts'
import { addDays } from '../scenarios/scenario.ts'
import { addClosureChange } from './closure-changes.ts'
import { addHold } from './hold.ts'
import { countProject, answerArea } from './tasks.ts'

/** Adds one project of a proposal: its dates, tasks and contacts. Returns the statuses of its tasks. */
export function addProject(context: SeedContext, { authority, school, academy }: ProjectSchools): StatusMap {
  const { rows, scenario, full, phase, outcome } = context
  const projectId = context.id('project', scenario.createdOn)
  const isHandedOver = scenario.progress !== 'with-officer'
  const isAssigned = isHandedOver && scenario.progress !== 'handed-over'
  const assigneeId = scenario.keepsProject ? context.officerId : context.caseworkerId
  const hasDate = scenario.prepared > 0
  const dates = {
    significantOn: hasDate ? scenario.significantOn : null,
    significantIsProvisional: !scenario.isConfirmed,
  }
  const approvedAt = scenario.decidedOn.at(-1) ?? scenario.createdOn
  const assignedAt = isAssigned ? addDays(approvedAt, 3) : null
  rows.project.push({
    id: projectId,
    proposalId: context.proposalId,
    type: scenario.type,
    schoolId: school.id,
    academyId: academy?.id ?? null,
    localAuthorityId: authority.id,
    region: scenario.region,
    phase,
    outcome,
    team: isHandedOver ? teamOf(context) : null,
    caseworkerId: isAssigned ? assigneeId : null,
    assignedAt,
    handedOverAt: isHandedOver ? addDays(approvedAt, 1 + (scenario.number % 3)) : null,
    ...dates,
    createdAt: scenario.createdOn,
    closedAt: scenario.closedOn,
    ...addHold(context, projectId, isAssigned, assigneeId),
    ...deletionOf(scenario),
    version: 1 + scenario.decisions.length,
  })
  const schoolValues = schoolFactsFor(school, scenario.random)
  const schoolFacts = {
    ...schoolValues,
    facts: { ...schoolValues.facts, ...noChoices, ...(full && addContacts(context, projectId, authority)) },
  }
  const facts = { preparation: {}, overview: {}, budget: {}, opening: { conditionsMet: false } }
  const prepared = answerArea(scenario, 'prepare', 'project', facts, dates, schoolFacts, full)
  const completed = answerArea(scenario, 'complete', 'project', facts, dates, schoolFacts, full)
  rows.overview.push({ id: projectId, ...facts.overview })
  rows.budget.push({ id: projectId, ...facts.budget })
  rows.opening.push({
    id: projectId,
    ...facts.opening,
    conditionsMet: facts.opening.conditionsMet ? true : null,
    academyOrderSentOn: academyOrderSentOn(context),
    ...(isHandedOver && handoverOf(scenario, projectId)),
  })
  const statuses = { ...prepared.statuses, ...completed.statuses }
  rows.projectProgress.push({
    id: projectId,
    statuses,
    ...countProject(scenario, statuses),
    nextDueOn: nextDueIn(scenario, statuses, { ...dates, phase, assignedAt, openedOn: scenario.openedOn }),
    lastChangedAt: scenario.lastChangedOn,
    lastChangedById: isAssigned ? assigneeId : context.officerId,
  })
  addTaskRecords(context, prepared, { projectId }, context.officerId)
  addTaskRecords(context, completed, { projectId }, assigneeId)
  addDateChanges(context, projectId, isAssigned ? assigneeId : context.officerId, approvedAt)
  addClosureChange(context, projectId)
  if (full) addProjectNotes(context, projectId, assigneeId)
  return statuses
}

/** The answers of the handover. */
const handoverOf = ({ type, number }: SeedContext['scenario'], projectId: string) => {
  const folder = `https://educationgovuk.sharepoint.com/sites/projects/${projectId}`
  return {
    schoolLink: `${folder}/school`,
    incomingTrustLink: `${folder}/incoming-trust`,
    outgoingTrustLink: type === 'transfer' ? `${folder}/outgoing-trust` : null,
    twoRequiresImprovement: number % 4 === 0 ? 'yes' : 'no',
  } as const
}

/** Days after the approval of a voluntary conversion; in one of five it is still to be sent. */
const academyOrderSentOn = ({ scenario, phase, outcome }: SeedContext): Date | null => {
  const isApproved = phase === 'completing' || outcome === 'completed'
  return isApproved && scenario.route === 'voluntary' && scenario.number % 5 !== 0
    ? addDays(scenario.decidedOn.at(-1)!, 4)
    : null
}
