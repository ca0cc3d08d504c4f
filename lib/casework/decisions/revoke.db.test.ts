import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { getProject } from '#lib/casework/projects/queries'
import { holdProject, resumeProject } from '#lib/casework/projects/hold/commands'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { anApprovedConversion, approval, decide } from '#lib/testing/fixtures/proposals'
import { startDraft } from '#lib/platform/journeys/drafts'
import { revocationKey } from './journey.ts'
import { getRevocation } from './queries.ts'
import { revokeOrder } from './revoke.ts'

let who: Principal
let [id, proposalId] = ['', '']
beforeEach(async () => {
  who = await aPerson('Rhea', officerRole)
  const made = await anApprovedConversion(who, { route: 'sponsored' })
  ;[id, proposalId] = [made.projectId, made.proposalId]
  await handOver(who, id, 'regional-team')
})

const answers = {
  ministerApproved: 'true',
  letterSent: 'true',
  copySaved: 'true',
  'orderRevokedFor-picked': ['school-closed-or-closing', 'change-to-government-policy'],
  'orderRevokedFor-school-closed-or-closing': 'In July',
  'orderRevokedFor-change-to-government-policy': 'The policy changed',
  ministerName: 'Min Example',
  'decidedOn-day': '1',
  'decidedOn-month': '2',
  'decidedOn-year': '2026',
}
const version = async () => (await db().project.findUniqueOrThrow({ where: { id } })).version
const draft = async (by = who, values = {}) =>
  startDraft(by, revocationKey, { ...answers, projectId: id, version: String(await version()), ...values })
const revoke = async (draftId: string, by = who) => revokeOrder(by, id, draftId, await version())
const decisions = () =>
  db().decision.findMany({
    where: { proposalId },
    orderBy: { id: 'asc' },
    select: { kind: true, makerRole: true, makerName: true, reasons: { select: { reason: true, details: true } } },
  })

test('it is a minister’s decision on the proposal, with its reasons, and ends the project; sent twice it is one', async () => {
  const draftId = await draft()
  await revoke(draftId)
  await revoke(draftId)
  const [, revocation, ...others] = await decisions()
  expect(others).toEqual([])
  expect(revocation).toMatchObject({ kind: 'order-revoked', makerRole: 'minister', makerName: 'Min Example' })
  expect(revocation!.reasons).toHaveLength(2)
  expect(await getProject(who, id)).toMatchObject({ phase: 'closed', outcome: 'order-revoked', mayRevokeOrder: false })
  await expect(getRevocation(who, id)).rejects.toThrow('Not permitted')
})

test('not while it is on hold, nor over a change made meanwhile', async () => {
  const [draftId, loaded] = [await draft(), await version()]
  await holdProject(who, id, 'A pause', await version())
  await expect(revoke(draftId)).rejects.toThrow('Resume the project')
  expect(await getRevocation(who, id)).toMatchObject({ isOnHold: true, problem: expect.stringContaining('Resume') })
  await asActor(who, (tx) => tx.project.update({ where: { id }, data: { significantOn: new Date('2040-01-01') } }))
  await resumeProject(who, id, 'Ready', await version())
  const rows = [{ label: 'Decision', theirs: 'Approved', yours: 'DAO revoked' }]
  const stale = await revokeOrder(who, id, draftId, loaded)
  expect(stale).toMatchObject({ stale: true, version: await version(), savedBy: who.name, rows })
  expect(await decisions()).toHaveLength(1)
})

test.each([
  ['a confirmation is missing', { letterSent: '' }],
  ['there is no reason', { 'orderRevokedFor-picked': [] }],
  ['a reason has no details', { 'orderRevokedFor-school-closed-or-closing': '' }],
  ['nobody says which minister', { ministerName: '' }],
  ['the date is to come', { 'decidedOn-year': '2999' }],
])('not while %s', async (_, missing) => {
  const draftId = await draft(who, missing)
  await expect(revoke(draftId)).rejects.toThrow('Answer every question')
  expect(await decisions()).toHaveLength(1)
})

test('whoever does not have it is refused; another project’s draft does not exist', async () => {
  const other = await aPerson('Cass', caseworkerRole)
  await expect(getRevocation(other, id)).rejects.toThrow('Not permitted')
  await expect(revoke(await draft(other), other)).rejects.toThrow('Not permitted')
  await expect(revoke(await draft(who, { projectId: proposalId }))).rejects.toThrow('not found')
})

test('a voluntary conversion has no order to revoke, nor a project that nobody took over', async () => {
  const support = await aPerson('Sue', supportRole)
  const voluntary = await anApprovedConversion(who)
  await handOver(who, voluntary.projectId, 'regional-team')
  const untaken = await anApprovedConversion(who, { route: 'sponsored' })
  for (const [by, { projectId }] of [
    [who, voluntary],
    [support, untaken],
  ] as const)
    expect(await getRevocation(by, projectId)).toMatchObject({ problem: expect.stringContaining('no directive') })
})

test('the way back is another decision: an approval lets it go on with whoever had it, a deferral is refused', async () => {
  await revoke(await draft())
  const deferred = {
    verdict: 'deferred',
    'deferredFor-picked': 'other',
    'deferredFor-other': 'Waiting',
    makerRole: 'none',
    'decidedOn-day': '1',
    'decidedOn-month': '2',
    'decidedOn-year': '2026',
  }
  await expect(decide(who, proposalId, deferred)).rejects.toThrow('handed over already')
  await decide(who, proposalId, approval)
  expect(await getProject(who, id)).toMatchObject({ phase: 'completing', outcome: null, isMine: true })
})
