import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db, type Tx } from '#lib/platform/database/client'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { Refused } from '#lib/platform/errors'
import { finishDraft, takeDraft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, firstUnanswered } from '#lib/platform/journeys/journey'
import type { ProjectType } from '#lib/labels'
import type { ConversionAnswers } from './conversion-journey.ts'
import { creationJourneys } from './creation-journeys.ts'
import { liveProjectProblem } from './rules.ts'
import type { TransferAnswers } from './transfer-journey.ts'
import { checkAcademies, checkIncomingTrust, checkNewTrust, checkSchool, checkTrust } from './checks.ts'
import { insertNewTrust, insertProposal, type IncomingTrust, type NewProposal } from './insert.ts'

type Answers = Partial<ConversionAnswers & TransferAnswers>

/** Says no, with a sentence, to an answer of one page that could not be created: asked before the answer is kept. */
export async function checkAnswers(who: Principal, answers: Answers, others: Answers): Promise<void> {
  authorise(who, 'proposal.create')
  const { schoolId, outgoingTrustId, academyIds, trustId, newTrustId } = answers
  const tx = db()
  if (schoolId) await checkSchool(tx, schoolId)
  if (outgoingTrustId) await checkOutgoingTrust(tx, outgoingTrustId)
  if (academyIds) await checkAcademies(tx, others.outgoingTrustId ?? '', academyIds)
  if (trustId) await checkIncomingTrust(tx, trustId, { outgoingTrustId: others.outgoingTrustId })
  if (newTrustId) await checkNewTrust(tx, newTrustId)
}

/**
 * Creates the proposal that a draft describes, with its projects, in one transaction; its creator becomes its delivery officer. Sent
 * twice, it creates once. Gives the proposal's id. Throws Refused with a sentence when it cannot be, also when somebody else was a moment faster.
 */
export async function createProposal(who: Principal, type: ProjectType, draftId: string): Promise<string> {
  try {
    return await asActor(who, async (tx) => {
      authorise(who, 'proposal.create')
      const journey = creationJourneys[type]
      const draft = await takeDraft(tx, who, journey.key, draftId)
      if (draft.createdAs) return draft.createdAs
      if (firstUnanswered(journey, draft.values) !== checkStep)
        throw new Refused('Answer every question before you create the proposal')
      const answers = answersIn(journey, draft.values) as Answers
      const wanted = type === 'conversion' ? await conversion(tx, answers) : await transfer(tx, answers)
      const proposalId = await insertProposal(tx, who, { ...wanted, officerId: who.id })
      await finishDraft(tx, draftId, proposalId)
      return proposalId
    })
  } catch (error) {
    if (isUniqueViolation(error, 'project_one_live')) throw new Refused(takenMeanwhile[type])
    throw error
  }
}

const takenMeanwhile: Record<ProjectType, string> = {
  conversion: liveProjectProblem('The school', 'conversion'),
  transfer: liveProjectProblem('One of the academies', 'transfer'),
}

async function conversion(tx: Tx, answers: Answers): Promise<Omit<NewProposal, 'officerId'>> {
  const school = await checkSchool(tx, answers.schoolId!)
  return { type: 'conversion', route: answers.route!, schools: [school], trust: await trustOf(tx, answers) }
}

async function transfer(tx: Tx, answers: Answers): Promise<Omit<NewProposal, 'officerId'>> {
  const outgoingTrustId = await checkOutgoingTrust(tx, answers.outgoingTrustId!)
  const schools = await checkAcademies(tx, outgoingTrustId, answers.academyIds!)
  return { type: 'transfer', route: null, schools, outgoingTrustId, trust: await trustOf(tx, answers) }
}

const checkOutgoingTrust = (tx: Tx, id: string) =>
  checkTrust(tx, id, 'Select the trust that the academies are leaving', 'outgoingTrustId')

/** Where the answers lead: a trust that others are forming, a new one, one of the register, or none yet. */
async function trustOf(tx: Tx, answers: Answers): Promise<IncomingTrust> {
  if (answers.newTrustId) return { newTrustId: await checkNewTrust(tx, answers.newTrustId) }
  if (answers.newTrustName) return insertNewTrust(tx, answers.newTrustName)
  if (answers.hasPreferredTrust === 'no') return {}
  return {
    incomingTrustId: await checkIncomingTrust(tx, answers.trustId, { outgoingTrustId: answers.outgoingTrustId }),
  }
}
