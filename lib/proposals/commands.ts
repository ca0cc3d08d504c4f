import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { asActor } from '#lib/db/as-actor'
import { isUniqueViolation } from '#lib/db/errors'
import { db, type Tx } from '#lib/db/client'
import { found, Refused } from '#lib/errors'
import { answersIn } from '#lib/journeys/journey'
import { finishDraft, takeDraft } from '#lib/journeys/drafts'
import { writeProjectProgress, writeProposalProgress } from '#lib/progress/write'
import { conversionJourney, type ConversionAnswers } from './conversion-journey.ts'
import { proposalAccessSelect, toProposalFacts } from './facts.ts'
import { conversionProblem, liveProjectProblem, reference } from './rules.ts'

const schoolSelect = {
  id: true,
  name: true,
  typeCode: true,
  statusCode: true,
  region: true,
  localAuthorityId: true,
} as const

/** Says no, with a sentence, when a school cannot be proposed for conversion: closed, an academy, or with a live project. */
export async function checkSchool(who: Principal, schoolId: string, tx: Tx = db()): Promise<void> {
  authorise(who, 'proposal.create')
  const school = await tx.establishment.findUnique({ where: { id: schoolId }, select: schoolSelect })
  if (!school) throw new Refused('Select the school that is converting', 'schoolId')
  const live = { schoolId, kind: 'conversion', phase: { not: 'closed' }, deletedAt: null }
  const problem =
    conversionProblem(school) ??
    ((await tx.project.count({ where: live })) > 0 ? liveProjectProblem(school.name) : undefined)
  if (problem) throw new Refused(problem, 'schoolId')
}

/** Says no, with a sentence, when a school cannot join a trust: unknown or closed. Gives the proposal's column. */
export async function existingTrust(who: Principal, trustId: string | null, tx: Tx = db()) {
  authorise(who, 'proposal.create')
  const select = { id: true, name: true, closedOn: true } as const
  const trust = trustId ? await tx.trust.findUnique({ where: { id: trustId }, select }) : null
  if (!trust) throw new Refused('Select the trust that the school will join', 'trustId')
  if (trust.closedOn) throw new Refused(`${trust.name} is closed. Select an open trust.`, 'trustId')
  return { incomingTrustId: trust.id }
}

/**
 * Creates the proposal that a draft describes, with its project, in one transaction; its creator becomes its delivery officer. Sent twice, it creates once.
 * Gives the proposal's id. Throws Refused with a sentence when the school cannot be proposed, also when somebody else was a moment faster.
 */
export async function createConversion(who: Principal, draftId: string): Promise<string> {
  try {
    return await asActor(who, async (tx) => {
      authorise(who, 'proposal.create')
      const draft = await takeDraft(tx, who, conversionJourney.key, draftId)
      if (draft.createdAs) return draft.createdAs
      const answers = answersIn(conversionJourney, draft.values) as ConversionAnswers
      if (!answers.schoolId || !answers.route || !answers.formsNewTrust)
        throw new Refused('Answer every question before you create the proposal')
      await checkSchool(who, answers.schoolId, tx)
      const proposalId = await insertConversion(tx, who, answers)
      await finishDraft(tx, draftId, proposalId)
      return proposalId
    })
  } catch (error) {
    if (isUniqueViolation(error, 'project_one_live')) throw new Refused(liveProjectProblem('The school'), 'schoolId')
    throw error
  }
}

async function insertConversion(tx: Tx, who: Principal, answers: ConversionAnswers): Promise<string> {
  const school = await tx.establishment.findUniqueOrThrow({ where: { id: answers.schoolId! }, select: schoolSelect })
  if (!school.region || !school.localAuthorityId)
    throw new Refused(
      `The register has no region or local authority for ${school.name}. Ask service support.`,
      'schoolId',
    )
  const trust =
    answers.formsNewTrust === 'yes'
      ? await newTrust(tx, answers.newTrustName)
      : await existingTrust(who, answers.trustId, tx)
  const proposal = await tx.proposal.create({
    data: {
      reference: reference.conversion(await nextNumber(tx, 'conversion_reference')),
      kind: 'conversion',
      route: answers.route,
      officerId: who.id,
      createdById: who.id,
      ...trust,
      preparation: { create: {} },
      projects: {
        create: {
          kind: 'conversion',
          schoolId: school.id,
          localAuthorityId: school.localAuthorityId,
          region: school.region,
          overview: { create: {} },
          budget: { create: {} },
          opening: { create: {} },
        },
      },
    },
    select: { id: true, projects: { select: { id: true } } },
  })
  for (const project of proposal.projects) await writeProjectProgress(tx, who, project.id)
  await writeProposalProgress(tx, who, proposal.id)
  return proposal.id
}

async function newTrust(tx: Tx, name: string | null) {
  if (!name) throw new Refused('Enter the name of the new trust', 'newTrustName')
  const made = await tx.newTrust.create({
    data: {
      name,
      reference: reference.formAMat(await nextNumber(tx, 'form_a_mat_reference')),
      referenceNumber: reference.newTrust(await nextNumber(tx, 'new_trust_reference_number')),
    },
    select: { id: true },
  })
  return { newTrustId: made.id }
}

async function nextNumber(
  tx: Tx,
  sequence: 'conversion_reference' | 'form_a_mat_reference' | 'new_trust_reference_number',
) {
  const [row] = await tx.$queryRaw<[{ nextval: bigint }]>`select nextval(${sequence}::regclass)`
  return row.nextval
}

/** Assigns a delivery officer to a proposal, or nobody. Throws Refused when the person cannot hold it. */
export function assignOfficer(who: Principal, proposalId: string, officerId: string | null): Promise<void> {
  return asActor(who, async (tx) => {
    await tx.$queryRaw`select id from proposal where id = ${proposalId}::uuid for update`
    const proposal = found(
      await tx.proposal.findUnique({ where: { id: proposalId }, select: proposalAccessSelect }),
      'Proposal',
    )
    authorise(who, 'proposal.assign', toProposalFacts(proposal))
    if (officerId !== null) {
      const assignable = {
        id: officerId,
        deactivatedAt: null,
        roles: { some: { role: { in: ['delivery-officer', 'team-lead'] } } },
      }
      if ((await tx.person.count({ where: assignable })) === 0)
        throw new Refused('Select somebody from the list: an active delivery officer or team lead', 'officerId')
    }
    await tx.proposal.update({ where: { id: proposalId }, data: { officerId, version: { increment: 1 } } })
    await writeProposalProgress(tx, who, proposalId)
  })
}
