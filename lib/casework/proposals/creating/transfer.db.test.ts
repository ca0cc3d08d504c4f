import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { startDraft } from '#lib/platform/journeys/drafts'
import { aPerson, caseworkerRole, officerRole } from '#lib/testing/fixtures/people'
import { aTransfer, decide, transferAnswers } from '#lib/testing/fixtures/proposals'
import { aSchool, aTrust, anAcademy } from '#lib/testing/fixtures/register'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { transferJourney } from './transfer-journey.ts'
import { checkAnswers, createProposal } from './commands.ts'
import { listAcademies } from './queries.ts'

const anOfficer = () => aPerson('Olu', officerRole)

test('one proposal, a project for each academy, each staying the academy that it is', async () => {
  const who = await anOfficer()
  const { proposalId, academyIds, outgoingTrustId, trustId } = await aTransfer(who)
  const proposal = await db().proposal.findUniqueOrThrow({
    where: { id: proposalId },
    include: { projects: { include: { progress: true } } }, // the whole record is what the test is about
  })
  expect(proposal).toMatchObject({ type: 'transfer', route: null, officerId: who.id, origin: 'officer' })
  expect(proposal).toMatchObject({ outgoingTrustId, incomingTrustId: trustId, newTrustId: null })
  expect(proposal.reference).toMatch(/^MAT-\d+$/)
  expect(proposal.projects.map(({ schoolId }) => schoolId).toSorted()).toEqual([...academyIds].toSorted())
  for (const project of proposal.projects)
    expect(project).toMatchObject({ type: 'transfer', academyId: project.schoolId, phase: 'preparing', region: 'H' })
  expect(await findStaleProgress()).toEqual([])
})

test('one academy gives a SAT reference, and a new trust its own', async () => {
  const who = await anOfficer()
  const outgoing = await aTrust()
  const academy = await anAcademy(outgoing.id)
  const { proposalId } = await aTransfer(who, {
    outgoingTrustId: outgoing.id,
    academyIds: academy.id,
    formsNewTrust: 'yes',
    newTrustName: 'The Alder Trust',
  })
  const proposal = await db().proposal.findUniqueOrThrow({ where: { id: proposalId }, include: { newTrust: true } })
  expect(proposal.reference).toMatch(/^SAT-\d+$/)
  expect(proposal).toMatchObject({ incomingTrustId: null, newTrust: { name: 'The Alder Trust', version: 1 } })
})

test('without a preferred trust there is none yet', async () => {
  const { proposalId } = await aTransfer(await anOfficer(), { hasPreferredTrust: 'no' })
  const proposal = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })
  expect(proposal).toMatchObject({ incomingTrustId: null, newTrustId: null })
})

test.each<[string, () => Promise<Record<string, string | string[]>>, RegExp]>([
  [
    'the outgoing trust as the incoming one',
    async () => {
      const trust = await aTrust()
      return { outgoingTrustId: trust.id, trustId: trust.id, academyIds: (await anAcademy(trust.id)).id }
    },
    /must be different from the outgoing trust/,
  ],
  [
    'an academy of another trust',
    async () => ({ academyIds: (await anAcademy((await aTrust()).id)).id }),
    /does not belong to the outgoing trust/,
  ],
  ['a school that is no academy', async () => ({ academyIds: (await aSchool()).id }), /is not an academy/],
  [
    'a closed academy',
    async () => {
      const { id } = await aTrust()
      return { outgoingTrustId: id, academyIds: (await anAcademy(id, { statusCode: '2' })).id }
    },
    /is not open/,
  ],
  ['a closed trust', async () => ({ trustId: (await aTrust({ statusCode: 'CLOSED' })).id }), /is closed/],
  [
    'a closed outgoing trust',
    async () => ({ outgoingTrustId: (await aTrust({ closedOn: new Date(0) })).id }),
    /is closed/,
  ],
  ['an unknown academy', async () => ({ academyIds: '01a20000-0000-7000-8000-000000000000' }), /Select at least one/],
  ['an unknown trust', async () => ({ trustId: '01a20000-0000-7000-8000-000000000000' }), /Select the incoming trust/],
  ['no academies', async () => ({ academyIds: '' }), /Answer every question/],
  ['a yes or no left out', async () => ({ formsNewTrust: '' }), /Answer every question/],
])('refused: %s', async (_, values, message) => {
  const who = await anOfficer()
  const draft = await startDraft(who, transferJourney.key, await transferAnswers(await values()))
  await expect(createProposal(who, 'transfer', draft)).rejects.toThrow(message)
})

test('an academy with a live transfer is refused, shown with the reason, and free once declined', async () => {
  const who = await anOfficer()
  const { proposalId, outgoingTrustId, academyIds } = await aTransfer(who)
  const again = () => aTransfer(who, { outgoingTrustId, academyIds: academyIds[0]! })
  await expect(again()).rejects.toThrow(/already has a transfer project that is not closed/)
  const listed = await listAcademies(who, outgoingTrustId)
  expect(listed.map(({ problem }) => problem)).toEqual([
    expect.stringContaining('already has a transfer project'),
    expect.stringContaining('already has a transfer project'),
  ])
  const reasons = { 'declinedFor-picked': ['finance'], 'declinedFor-finance': 'A deficit' }
  const date = { 'decidedOn-day': '1', 'decidedOn-month': '3', 'decidedOn-year': '2026' }
  await decide(who, proposalId, { verdict: 'declined', ...reasons, makerRole: 'minister', makerName: 'M', ...date })
  expect(await again()).toMatchObject({ outgoingTrustId })
})

test('of two people who propose the same academies at the same moment, one is told', async () => {
  const answers = await transferAnswers()
  const outcomes = await Promise.allSettled(
    [await anOfficer(), await anOfficer()].map(async (who) =>
      createProposal(who, 'transfer', await startDraft(who, transferJourney.key, answers)),
    ),
  )
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refusal = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(refusal.reason.message).toMatch(/already has a transfer project that is not closed/)
})

test('an answer that could not be created is refused on its own page, and to caseworkers every one', async () => {
  const who = await anOfficer()
  const { outgoingTrustId, academyIds, trustId } = await transferAnswers()
  await checkAnswers(who, { academyIds }, { outgoingTrustId })
  await checkAnswers(who, { trustId }, { outgoingTrustId })
  await expect(checkAnswers(who, { trustId: outgoingTrustId }, { outgoingTrustId })).rejects.toThrow(/different/)
  await expect(checkAnswers(who, { academyIds }, { outgoingTrustId: trustId })).rejects.toThrow(/does not belong/)
  const caseworker = await aPerson('Cas', caseworkerRole)
  await expect(checkAnswers(caseworker, { trustId }, {})).rejects.toThrow('Not permitted')
  await expect(listAcademies(caseworker, outgoingTrustId)).rejects.toThrow('Not permitted')
})
