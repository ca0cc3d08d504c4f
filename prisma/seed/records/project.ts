import { nextDueIn } from '#lib/casework/task-progress/write'
import type { StatusMap } from '#lib/task-lists/model/status'
import { schoolFactsFor } from './school-facts.ts'
import { addContacts, nobody } from './contacts.ts'
import { addDateChanges } from './dates.ts'
import { addRecords, deletionOf, teamOf, type SeedContext } from './seed-context.ts'
import { addProjectNotes } from './notes.ts'
import type { PlacedSchool } from './project-schools.ts'
import { addDays } from '../scenarios/scenario.ts'
import { addClosureChange } from './closed.ts'
import { addHold } from './hold.ts'
import { countProject, workThrough } from './tasks.ts'

/** Adds one project of a proposal: its dates, tasks and contacts. Gives the statuses of its tasks. */
export function addProject(making: SeedContext, { authority, school, academy }: PlacedSchool): StatusMap {
  const { rows, story, full, phase, outcome } = making
  const projectId = making.id('project', story.createdOn)
  const isHandedOver = story.progress !== 'with-officer'
  const isAssigned = isHandedOver && story.progress !== 'handed-over'
  const holderId = story.keepsProject ? making.officerId : making.caseworkerId
  const hasDate = story.prepared > 0
  const dates = { significantOn: hasDate ? story.significantOn : null, significantIsProvisional: !story.isConfirmed }
  const approvedAt = story.decidedOn.at(-1) ?? story.createdOn
  const assignedAt = isAssigned ? addDays(approvedAt, 3) : null
  rows.project.push({
    id: projectId,
    proposalId: making.proposalId,
    type: story.type,
    schoolId: school.id,
    academyId: academy?.id ?? null,
    localAuthorityId: authority.id,
    region: story.region,
    phase,
    outcome,
    team: isHandedOver ? teamOf(making) : null,
    caseworkerId: isAssigned ? holderId : null,
    assignedAt,
    handedOverAt: isHandedOver ? addDays(approvedAt, 1 + (story.number % 3)) : null,
    ...dates,
    createdAt: story.createdOn,
    closedAt: story.closedOn,
    ...addHold(making, projectId, isAssigned, holderId),
    ...deletionOf(story),
    version: 1 + story.decisions.length,
  })
  const ofSchool = schoolFactsFor(school, story.random)
  const about = {
    ...ofSchool,
    facts: { ...ofSchool.facts, ...nobody, ...(full && addContacts(making, projectId, authority)) },
  }
  const facts = { preparation: {}, overview: {}, budget: {}, opening: { conditionsMet: false } }
  const prepared = workThrough(story, 'prepare', 'project', facts, dates, about, full)
  const completed = workThrough(story, 'complete', 'project', facts, dates, about, full)
  rows.overview.push({ id: projectId, ...facts.overview })
  rows.budget.push({ id: projectId, ...facts.budget })
  rows.opening.push({
    id: projectId,
    ...facts.opening,
    conditionsMet: facts.opening.conditionsMet ? true : null,
    academyOrderSentOn: academyOrderSentOn(making),
    ...(isHandedOver && handoverOf(story, projectId)),
  })
  const statuses = { ...prepared.statuses, ...completed.statuses }
  rows.projectProgress.push({
    id: projectId,
    statuses,
    ...countProject(story, statuses),
    nextDueOn: nextDueIn(story, statuses, { ...dates, phase, assignedAt, openedOn: story.openedOn }),
    lastChangedAt: story.lastChangedOn,
    lastChangedById: isAssigned ? holderId : making.officerId,
  })
  addRecords(making, prepared, { projectId }, making.officerId)
  addRecords(making, completed, { projectId }, holderId)
  addDateChanges(making, projectId, isAssigned ? holderId : making.officerId, approvedAt)
  addClosureChange(making, projectId)
  if (full) addProjectNotes(making, projectId, holderId)
  return statuses
}

/** What the handover of a project settled. */
const handoverOf = ({ type, number }: SeedContext['story'], projectId: string) => {
  const folder = `https://educationgovuk.sharepoint.com/sites/projects/${projectId}`
  return {
    schoolLink: `${folder}/school`,
    incomingTrustLink: `${folder}/incoming-trust`,
    outgoingTrustLink: type === 'transfer' ? `${folder}/outgoing-trust` : null,
    twoRequiresImprovement: number % 4 === 0 ? 'yes' : 'no',
  }
}

/** The academy order goes out within days of an approval; that of the newest ones is still to be sent. */
const academyOrderSentOn = ({ story, phase, outcome }: SeedContext): Date | null => {
  const isApproved = phase === 'completing' || outcome === 'completed'
  return isApproved && story.route === 'voluntary' && story.number % 5 !== 0
    ? addDays(story.decidedOn.at(-1)!, 4)
    : null
}
