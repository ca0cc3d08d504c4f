import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { handOver } from '#lib/testing/fixtures/handover'
import { getProposal } from '#lib/casework/proposals/queries'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import {
  aConversion,
  anApprovedConversion,
  approval,
  decide,
  someDates,
  submitTask,
} from '#lib/testing/fixtures/proposals'
import { saveAcademyOrder } from './academy-order.ts'
import { getAcademyOrder, getReopening } from './queries.ts'
import { reopenProposal } from './reopen.ts'

let [who, support]: Principal[] = []
beforeEach(async () => {
  ;[who, support] = [await aPerson('Obi', officerRole), await aPerson('Sue', supportRole)]
})

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const reopen = async (by: Principal, proposalId: string) => {
  const { version } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { version: true } })
  await reopenProposal(by, proposalId, 'Wrong school', version)
}
const phaseOf = async (id: string) =>
  (await db().project.findUniqueOrThrow({ where: { id }, select: { phase: true } })).phase

test('support reopens an approval: it stays on record, counts no more, and the next one can be made', async () => {
  const { proposalId, projectId } = await anApprovedConversion(who!)
  await reopen(support!, proposalId)
  expect(await phaseOf(projectId)).toBe('preparing')
  const proposal = await getProposal(who!, proposalId)
  expect(proposal).toMatchObject({ decision: null, isLocked: false, mayDecide: true })
  expect(proposal.decisions).toMatchObject([
    { kind: 'approved', reopening: { reason: 'Wrong school', reopenedBy: 'Sue Example' } },
  ])
  await submitTask(who!, { of: 'proposal', id: proposalId }, 'rationale', { rationaleForProject: 'Better' })
  await decide(who!, proposalId)
  expect(await phaseOf(projectId)).toBe('completing')
  await reopen(support!, proposalId)
  expect(await db().reopening.count({ where: { decision: { proposalId } } })).toBe(2)
})

test('sent twice, it reopens once', async () => {
  const { proposalId } = await anApprovedConversion(who!)
  const { version } = await getReopening(support!, proposalId)
  await Promise.all([1, 2].map(() => reopenProposal(support!, proposalId, 'Wrong school', version)))
  expect(await db().reopening.count({ where: { decision: { proposalId } } })).toBe(1)
})

test('nobody else reopens, nothing that is not approved is reopened, and no older page does it', async () => {
  const { proposalId } = await anApprovedConversion(who!)
  await expect(reopen(who!, proposalId)).rejects.toThrow('Not permitted')
  const rows = [{ label: 'Why is the approval undone?', theirs: '', yours: 'Wrong school' }]
  expect(await reopenProposal(support!, proposalId, 'Wrong school', 1)).toMatchObject({ stale: true, rows })
  await expect(reopen(support!, (await aConversion(who!)).proposalId)).rejects.toThrow('Not permitted')
})

test('not once the work after the approval has begun', async () => {
  const { proposalId, projectId } = await anApprovedConversion(who!)
  await handOver(who!, projectId, 'regional-team')
  await expect(reopen(support!, proposalId)).rejects.toThrow('its project has been handed over')
  const begun = await anApprovedConversion(who!)
  await submitTask(support!, { of: 'project', id: begun.projectId }, 'handover', { reviewed: 'true' })
  await expect(reopen(support!, begun.proposalId)).rejects.toThrow('has tasks that somebody has begun')
})

test('the academy order is dated with the approval, or later; everything else is locked', async () => {
  const { proposalId, projectId } = await aConversion(who!)
  await submitTask(who!, { of: 'proposal', id: proposalId }, 'project-dates', someDates)
  const sent = { 'academyOrderSentOn-day': '4', 'academyOrderSentOn-month': '3', 'academyOrderSentOn-year': '2026' }
  await expect(saveAcademyOrder(who!, proposalId, day('2026-03-04'), 1)).rejects.toThrow('Not permitted')
  await decide(who!, proposalId, { ...approval, ...sent })
  const { sentOn, version } = await getAcademyOrder(who!, proposalId)
  expect(sentOn).toEqual(day('2026-03-04'))
  expect(await saveAcademyOrder(who!, proposalId, day('2026-03-05'), version)).toEqual({ stale: false })
  expect(await saveAcademyOrder(who!, proposalId, day('2026-03-05'), version)).toEqual({ stale: false })
  expect(await saveAcademyOrder(support!, proposalId, null, version)).toMatchObject({
    stale: true,
    savedBy: 'Obi Example',
    rows: [{ theirs: '5 March 2026', yours: '' }],
  })
  await expect(saveAcademyOrder(await aPerson('Cass', caseworkerRole), proposalId, null, version)).rejects.toThrow(
    'Not permitted',
  )
  await reopen(support!, proposalId)
  expect((await db().opening.findUniqueOrThrow({ where: { id: projectId } })).academyOrderSentOn).toBeNull()
})
