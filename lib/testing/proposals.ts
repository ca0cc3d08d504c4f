import type { Principal } from '#lib/access/principal'
import { db } from '#lib/db/client'
import { recordDecision } from '#lib/decisions/commands'
import { decisionJourney } from '#lib/decisions/journey'
import { getDecisionReadiness } from '#lib/decisions/queries'
import type { FormValues } from '#lib/forms/form-state'
import { startDraft } from '#lib/journeys/drafts'
import { createConversion } from '#lib/proposals/commands'
import { conversionJourney } from '#lib/proposals/conversion-journey'
import { saveTask } from '#lib/tasks/commands'
import { findTask } from '#lib/tasks/definitions/all'
import { submittedTask } from '#lib/tasks/schema'
import type { Subject } from '#lib/tasks/subject'
import { aSchool, aTrust } from './register.ts'

/** A conversion that `who` proposed, through the product's own command. Gives the ids. */
export async function aConversion(who: Principal, values: FormValues = {}) {
  const [school, trust] = [await aSchool(), await aTrust()]
  const answers = { schoolId: school.id, route: 'voluntary', formsNewTrust: 'no', trustId: trust.id, ...values }
  const proposalId = await createConversion(who, await startDraft(who, conversionJourney.key, answers))
  const project = await db().project.findFirstOrThrow({ where: { proposalId }, select: { id: true } })
  return { proposalId, projectId: project.id, school, trust }
}

/** Saves a task's form as it would be sent: texts by input name. */
export async function submitTask(who: Principal, subject: Subject, key: string, nested: object, version = 0) {
  const task = findTask(key, { kind: 'conversion', route: 'voluntary' })!
  return saveTask(who, subject, key, submittedTask(task).parse(nested), version)
}

export const someDates = {
  proposedDecisionOn: { day: '2', month: '3', year: '2026' },
  proposedSignificantOn: { month: '9', year: '2026' },
}

export const approval = {
  verdict: 'approved',
  hasConditions: 'no',
  makerRole: 'grade-6',
  makerName: 'Ada Example',
  'decidedOn-day': '2',
  'decidedOn-month': '3',
  'decidedOn-year': '2026',
}

/** Records a decision by the product's own journey; the answers are an approval unless told otherwise. */
export async function decide(who: Principal, proposalId: string, answers: FormValues = approval) {
  const { version } = await getDecisionReadiness(who, proposalId)
  const draftId = await startDraft(who, decisionJourney.key, { ...answers, proposalId, version: String(version) })
  await recordDecision(who, proposalId, draftId)
  return draftId
}

/** A conversion with its dates, approved: its project is completing. */
export async function anApprovedConversion(who: Principal) {
  const made = await aConversion(who)
  await submitTask(who, { of: 'proposal', id: made.proposalId }, 'project-dates', someDates)
  await decide(who, made.proposalId)
  return made
}
