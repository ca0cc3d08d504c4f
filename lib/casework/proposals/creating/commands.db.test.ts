import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db, pool } from '#lib/platform/database/client'
import { asActor } from '#lib/platform/database/as-actor'
import type { FormValues } from '#lib/platform/forms/form-state'
import { discardDraft, startDraft } from '#lib/platform/journeys/drafts'
import { tasksFor } from '#lib/task-lists/definitions/all'
import { aPerson, caseworkerRole, officerRole } from '#lib/testing/fixtures/people'
import { aConversion, decide } from '#lib/testing/fixtures/proposals'
import { aSchool, aTrust } from '#lib/testing/fixtures/register'
import { conversionJourney } from './conversion-journey.ts'
import { createProposal } from './commands.ts'
import { listUnfinished, searchNewTrusts } from './queries.ts'
import { createdLately } from '#lib/testing/fixtures/created'

const anOfficer = () => aPerson('Olu', officerRole)

const createConversion = (who: Principal, draftId: string) => createProposal(who, 'conversion', draftId)

const draftOf = async (who: Awaited<ReturnType<typeof aPerson>>, values: Record<string, string>) => {
  const trust = await aTrust()
  return startDraft(who, conversionJourney.key, {
    route: 'voluntary',
    formsNewTrust: 'no',
    alreadyHere: 'no',
    hasPreferredTrust: 'yes',
    trustId: trust.id,
    ...values,
  })
}

test('a proposal is created with its project, its officer, and who and when', async () => {
  const who = await anOfficer()
  const { proposalId, projectId, school, trust } = await aConversion(who)
  const proposal = await db().proposal.findUniqueOrThrow({
    where: { id: proposalId },
    include: { projects: true, preparation: true, progress: true }, // the whole record is what the test is about
  })
  expect(proposal).toMatchObject({
    type: 'conversion',
    route: 'voluntary',
    officerId: who.id,
    createdById: who.id,
    incomingTrustId: trust.id,
  })
  expect(proposal.reference).toMatch(/^CON-\d+$/)
  const applicable = tasksFor({ ...createdLately, type: 'conversion', route: 'voluntary' }, 'prepare').length
  expect(proposal.progress).toMatchObject({ completed: 0, applicable, lastChangedById: who.id })
  expect(proposal.projects).toMatchObject([
    { id: projectId, schoolId: school.id, phase: 'preparing', region: 'H', outcome: null },
  ])
  const { rows } = await pool().query('select actor, op from history.proposal where id = $1', [proposalId])
  expect(rows).toEqual([{ actor: who.id, op: 'insert' }])
})

test('a new trust gets its references from the database', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who, { formsNewTrust: 'yes', newTrustName: 'The Larch Trust' })
  const { newTrust } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { newTrust: true } })
  expect(newTrust).toMatchObject({ name: 'The Larch Trust' })
  expect(newTrust!.reference).toMatch(/^FAM_\d{8}$/)
  expect(newTrust!.referenceNumber).toMatch(/^TR\d{5}$/)
})

test('a school joins those that form a trust already, found by name, reference or application', async () => {
  const who = await anOfficer()
  const first = await aConversion(who, { formsNewTrust: 'yes', newTrustName: 'The Rowanberry Trust' })
  await asActor(who, (tx) =>
    tx.proposal.update({ where: { id: first.proposalId }, data: { applicationReference: 'A2B_4711' } }),
  )
  const { newTrust } = await db().proposal.findUniqueOrThrow({
    where: { id: first.proposalId },
    select: { newTrust: true },
  })
  for (const words of ['rowanbery trust', newTrust!.reference.toLowerCase(), newTrust!.referenceNumber, 'a2b_4711'])
    expect((await searchNewTrusts(who, words))[0], words).toMatchObject({ id: newTrust!.id, _count: { proposals: 1 } })
  const joined = await aConversion(who, { formsNewTrust: 'yes', alreadyHere: 'yes', newTrustId: newTrust!.id })
  const proposal = await db().proposal.findUniqueOrThrow({ where: { id: joined.proposalId } })
  expect(proposal).toMatchObject({ newTrustId: newTrust!.id, incomingTrustId: null })
  await asActor(who, (tx) => tx.newTrust.update({ where: { id: newTrust!.id }, data: { trustId: joined.trust.id } }))
  expect(await searchNewTrusts(who, 'a2b_4711')).toEqual([])
  const values = { formsNewTrust: 'yes', alreadyHere: 'yes', newTrustId: newTrust!.id }
  await expect(aConversion(who, values)).rejects.toThrow(/is in the register now/)
})

test('a sponsored conversion without a preferred trust has none yet', async () => {
  const { proposalId } = await aConversion(await anOfficer(), { route: 'sponsored', hasPreferredTrust: 'no' })
  const proposal = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })
  expect(proposal).toMatchObject({ route: 'sponsored', incomingTrustId: null, newTrustId: null })
})

test.each([
  ['a name of two characters', { formsNewTrust: 'yes', newTrustName: 'AB' }],
  ['not whether it is already here', { formsNewTrust: 'yes', alreadyHere: '' }],
  ['not whether there is a preferred trust', { route: 'sponsored', hasPreferredTrust: '' }],
])('not answered: %s', async (_, values: FormValues) => {
  await expect(aConversion(await anOfficer(), values)).rejects.toThrow(/Answer every question/)
})

test('unfinished proposals are offered with where to go on, to their owner alone', async () => {
  const [who, other] = [await anOfficer(), await anOfficer()]
  const school = await aSchool()
  await startDraft(who, conversionJourney.key)
  const begun = await startDraft(who, conversionJourney.key, { schoolId: school.id, route: 'voluntary' })
  await aConversion(who)
  expect(await listUnfinished(who)).toMatchObject([{ id: begun, about: school.name, step: 'new-trust' }])
  expect(await listUnfinished(other)).toEqual([])
  await discardDraft(other, begun)
  expect(await listUnfinished(who)).toHaveLength(1)
  await discardDraft(who, begun)
  expect(await listUnfinished(who)).toEqual([])
})

test.each([
  ['closed', { statusCode: '2' }, /is not open/],
  ['an academy already', { typeCode: '34' }, /is an academy already/],
  ['a free school', { typeCode: '35' }, /is an academy already/],
])('a school that is %s cannot be proposed', async (_, school, message) => {
  const who = await anOfficer()
  const draft = await draftOf(who, { schoolId: (await aSchool(school)).id })
  await expect(createConversion(who, draft)).rejects.toThrow(message)
})

test('an unknown school cannot be proposed', async () => {
  const who = await anOfficer()
  const draft = await draftOf(who, { schoolId: '01a20000-0000-7000-8000-000000000000' })
  await expect(createConversion(who, draft)).rejects.toThrow('Select the school that is converting')
})

test('a form sent twice creates one proposal', async () => {
  const who = await anOfficer()
  const draft = await draftOf(who, { schoolId: (await aSchool()).id })
  const [first, second] = await Promise.all([createConversion(who, draft), createConversion(who, draft)])
  expect(first).toBe(second)
})

test('of two people who propose a school at the same moment, one is told that it has a project', async () => {
  const school = await aSchool()
  const people = await Promise.all([anOfficer(), anOfficer()])
  const drafts = await Promise.all(people.map((who) => draftOf(who, { schoolId: school.id })))
  const outcomes = await Promise.allSettled(people.map((who, index) => createConversion(who, drafts[index]!)))
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refusal = outcomes.find((one) => one.status === 'rejected') as PromiseRejectedResult
  expect(refusal.reason.message).toMatch(/already has a conversion project that is not closed/)
  expect(await db().project.count({ where: { schoolId: school.id } })).toBe(1)
})

test('a declined proposal frees its school', async () => {
  const who = await anOfficer()
  const { proposalId, school } = await aConversion(who)
  const declined = {
    verdict: 'declined',
    'declinedFor-picked': ['finance'],
    'declinedFor-finance': 'A deficit',
    makerRole: 'minister',
    makerName: 'M',
    'decidedOn-day': '1',
    'decidedOn-month': '3',
    'decidedOn-year': '2026',
  }
  await decide(who, proposalId, declined)
  const again = await createConversion(who, await draftOf(who, { schoolId: school.id }))
  await expect(
    decide(who, proposalId, {
      ...declined,
      verdict: 'deferred',
      'deferredFor-picked': 'other',
      'deferredFor-other': 'x',
    }),
  ).rejects.toThrow(/another project that is not closed/)
  expect(again).not.toBe(proposalId)
})

test('somebody else’s draft does not exist for you, and a caseworker may not propose', async () => {
  const [owner, stranger, caseworker] = [await anOfficer(), await anOfficer(), await aPerson('Cas', caseworkerRole)]
  const draft = await draftOf(owner, { schoolId: (await aSchool()).id })
  await expect(createConversion(stranger, draft)).rejects.toThrow('Draft not found')
  await expect(createConversion(caseworker, draft)).rejects.toThrow('Not permitted')
})
