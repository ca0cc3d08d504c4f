import type { Principal } from '#lib/access/principal'
import { db } from '#lib/db/client'
import { recordDecision } from '#lib/decisions/commands'
import { decisionKey } from '#lib/decisions/journey'
import { getDecisionReadiness } from '#lib/decisions/queries'
import type { FormValues } from '#lib/forms/form-state'
import { startDraft } from '#lib/journeys/drafts'
import { createProposal } from '#lib/proposals/creating/commands'
import { conversionJourney } from '#lib/proposals/conversion-journey'
import { transferJourney } from '#lib/proposals/transfer-journey'
import { saveTask } from '#lib/tasks/commands'
import { getTaskDefinition } from '#lib/tasks/queries'
import { submittedTask } from '#lib/tasks/schema'
import type { Subject } from '#lib/tasks/subject'
import { aSchool, anAcademy, aTrust } from './register.ts'

/** A conversion that `who` proposed, through the product's own command. Gives the ids. */
export async function aConversion(who: Principal, values: FormValues = {}) {
  const [school, trust] = [await aSchool(), await aTrust()]
  const joins = { formsNewTrust: 'no', alreadyHere: 'no', hasPreferredTrust: 'yes', trustId: trust.id }
  const answers = { schoolId: school.id, route: 'voluntary', ...joins, ...values }
  const proposalId = await createProposal(who, 'conversion', await startDraft(who, conversionJourney.key, answers))
  const project = await db().project.findFirstOrThrow({ where: { proposalId }, select: { id: true } })
  return { proposalId, projectId: project.id, school, trust }
}

/** Saves a task's form as it would be sent: texts by input name. */
export async function submitTask(who: Principal, subject: Subject, key: string, nested: object, version = 0) {
  const { task, settled } = await getTaskDefinition(who, subject, key)
  return saveTask(who, subject, key, submittedTask(task, settled).parse(nested), version)
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
  'academyOrderSentOn-day': '',
  'academyOrderSentOn-month': '',
  'academyOrderSentOn-year': '',
}

/** Records a decision by the product's own journey; the answers are an approval unless told otherwise. */
export async function decide(who: Principal, proposalId: string, answers: FormValues = approval) {
  const { version } = await getDecisionReadiness(who, proposalId)
  const draftId = await startDraft(who, decisionKey, { ...answers, proposalId, version: String(version) })
  await recordDecision(who, proposalId, draftId)
  return draftId
}

/** A conversion with its dates, approved: its project is completing. */
export async function anApprovedConversion(who: Principal, values: FormValues = {}) {
  const made = await aConversion(who, values)
  await submitTask(who, { of: 'proposal', id: made.proposalId }, 'project-dates', someDates)
  await decide(who, made.proposalId)
  return made
}

/** Answers to the transfer journey that would be created: two academies of a trust that join another. */
export async function transferAnswers(values: FormValues = {}) {
  const [outgoing, incoming] = [await aTrust(), await aTrust()]
  const academies = [await anAcademy(outgoing.id), await anAcademy(outgoing.id)]
  return {
    outgoingTrustId: outgoing.id,
    academyIds: academies.map(({ id }) => id),
    formsNewTrust: 'no',
    hasPreferredTrust: 'yes',
    trustId: incoming.id,
    ...values,
  }
}

/** A transfer that `who` proposed, through the product's own command. Gives the ids. */
export async function aTransfer(who: Principal, values: FormValues = {}) {
  const answers = await transferAnswers(values)
  const proposalId = await createProposal(who, 'transfer', await startDraft(who, transferJourney.key, answers))
  return { proposalId, ...answers }
}
