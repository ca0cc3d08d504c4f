import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db, pool } from '#lib/platform/database/client'
import type { Refused } from '#lib/platform/errors'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import {
  aConversion,
  anApprovedConversion,
  approval,
  decide,
  someDates,
  submitTask,
} from '#lib/testing/fixtures/proposals'
import { recordDecision } from './commands.ts'

const anOfficer = () => aPerson('Dele', officerRole)
const refusal = { makerRole: 'none', 'decidedOn-day': '1', 'decidedOn-month': '2', 'decidedOn-year': '2026' }
const deferred = { ...refusal, verdict: 'deferred', 'deferredFor-picked': 'other', 'deferredFor-other': 'Waiting' }
const withdrawn = {
  ...refusal,
  verdict: 'withdrawn',
  'withdrawnFor-picked': 'other',
  'withdrawnFor-other': 'The school asked',
}

const stateOf = (proposalId: string) =>
  db().project.findFirstOrThrow({ where: { proposalId }, select: { phase: true, outcome: true, closedAt: true } })

test('an approval moves the project on to completing, in the same record', async () => {
  const who = await anOfficer()
  const { proposalId, projectId } = await anApprovedConversion(who)
  expect(await stateOf(proposalId)).toEqual({ phase: 'completing', outcome: null, closedAt: null })
  const { rows } = await pool().query(
    'select distinct xid from history.decision where proposal_id = $1 union select xid from history.project where id = $2 and phase = $3',
    [proposalId, projectId, 'completing'],
  )
  expect(rows).toHaveLength(1)
})

test.each([
  ['the dates', async () => {}, 'Enter a proposed decision date'],
  [
    'an officer',
    async (proposalId: string) => {
      const support = await aPerson('Sue', supportRole)
      await submitTask(support, { of: 'proposal', id: proposalId }, 'project-dates', someDates)
      const { assignOfficer } = await import('#lib/casework/proposals/commands')
      await assignOfficer(support, proposalId, null)
    },
    'Assign a delivery officer',
  ],
])('an approval waits for %s', async (_, prepare, sentence) => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  await prepare(proposalId)
  await expect(decide(await aPerson('Sid', supportRole), proposalId)).rejects.toThrow(
    `${sentence} before you record an approval`,
  )
  expect(await db().decision.count({ where: { proposalId } })).toBe(0)
})

test('decisions are appended: a deferral, a withdrawal and then an approval', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  await submitTask(who, { of: 'proposal', id: proposalId }, 'project-dates', someDates)
  await decide(who, proposalId, deferred)
  expect(await stateOf(proposalId)).toMatchObject({ phase: 'preparing', outcome: null })
  await decide(who, proposalId, withdrawn)
  expect(await stateOf(proposalId)).toMatchObject({ phase: 'closed', outcome: 'withdrawn' })
  await decide(who, proposalId)
  expect(await stateOf(proposalId)).toEqual({ phase: 'completing', outcome: null, closedAt: null })
  const kinds = await db().decision.findMany({ where: { proposalId }, orderBy: { id: 'asc' }, select: { kind: true } })
  expect(kinds.map(({ kind }) => kind)).toEqual(['deferred', 'withdrawn', 'approved'])
})

test('an approval locks the proposal: no second decision, no task', async () => {
  const who = await anOfficer()
  const { proposalId } = await anApprovedConversion(who)
  await expect(decide(who, proposalId, withdrawn)).rejects.toThrow('Not permitted')
  await expect(submitTask(who, { of: 'proposal', id: proposalId }, 'rationale', {})).rejects.toThrow('Not permitted')
})

test('a decision sent twice is recorded once', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  const draftId = await decide(who, proposalId, deferred)
  await recordDecision(who, proposalId, draftId, 1)
  expect(await db().decision.count({ where: { proposalId } })).toBe(1)
})

test('two people decide at once: one decision is recorded, the other is told', async () => {
  const [who, support] = [await anOfficer(), await aPerson('Sal', supportRole)]
  const { proposalId } = await aConversion(who)
  const outcomes = await Promise.allSettled([decide(who, proposalId, deferred), decide(support, proposalId, withdrawn)])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await db().decision.count({ where: { proposalId } })).toBe(1)
})

test('a caseworker may not decide', async () => {
  const { proposalId } = await aConversion(await anOfficer())
  await expect(decide(await aPerson('Cass', caseworkerRole), proposalId, approval)).rejects.toThrow('Not permitted')
})

const revocation = {
  verdict: 'order-revoked',
  ministerApproved: 'true',
  letterSent: 'true',
  copySaved: 'true',
  ministerName: 'Min Example',
  'orderRevokedFor-picked': 'change-to-government-policy',
  'orderRevokedFor-change-to-government-policy': 'The policy changed',
  'decidedOn-day': '1',
  'decidedOn-month': '2',
  'decidedOn-year': '2026',
}
const declined = {
  ...refusal,
  verdict: 'declined',
  'declinedFor-picked': 'finance',
  'declinedFor-finance': 'A deficit',
}
const sponsored = (who: Principal) => aConversion(who, { route: 'sponsored', hasPreferredTrust: 'yes' })

test('revoking an order is a minister’s decision and ends the project; it may be decided again', async () => {
  const who = await anOfficer()
  const { proposalId } = await sponsored(who)
  await decide(who, proposalId, revocation)
  expect(await stateOf(proposalId)).toMatchObject({ phase: 'closed', outcome: 'order-revoked' })
  const decision = await db().decision.findFirstOrThrow({ where: { proposalId }, include: { reasons: true } })
  expect(decision).toMatchObject({ makerRole: 'minister', makerName: 'Min Example', conditions: null })
  expect(decision.reasons).toMatchObject([{ reason: 'change-to-government-policy', details: 'The policy changed' }])
  await decide(who, proposalId, deferred)
  expect(await stateOf(proposalId)).toMatchObject({ phase: 'preparing', outcome: null })
})

test.each([
  ['a confirmation is missing', { letterSent: '' }],
  ['a reason is missing', { 'orderRevokedFor-picked': [] }],
])('an order is not revoked while %s', async (_, missing) => {
  const who = await anOfficer()
  const { proposalId } = await sponsored(who)
  await expect(decide(who, proposalId, { ...revocation, ...missing })).rejects.toThrow('Answer every question')
})

test('the order of a voluntary conversion cannot be revoked: it has none', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  await expect(decide(who, proposalId, revocation)).rejects.toThrow('Answer every question')
})

test.each([
  ['declined', declined],
  ['withdrawn', withdrawn],
])('a school that was %s may be proposed again; deciding the old one again is then refused', async (_, refused) => {
  const who = await anOfficer()
  const { proposalId, school } = await aConversion(who)
  await decide(who, proposalId, refused)
  const again = await aConversion(who, { schoolId: school.id })
  await expect(decide(who, proposalId, deferred)).rejects.toThrow('another project that is not closed')
  await decide(who, again.proposalId, refused)
  await decide(who, proposalId, deferred)
  expect(await stateOf(proposalId)).toMatchObject({ phase: 'preparing' })
})

test('every unmet condition of an approval is told at once, each with the page that meets it', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  const refused = await decide(who, proposalId).catch((error: unknown) => error as Refused)
  const back = encodeURIComponent(`/proposals/${proposalId}/decision`)
  const fix = `/proposals/${proposalId}/tasks/project-dates?return=${back}`
  expect((refused as Refused).links.map(({ href }) => href)).toEqual([fix, fix])
})
