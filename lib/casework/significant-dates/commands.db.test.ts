import { beforeEach, expect, test } from 'vitest'
import type { DateChangeReason } from '#lib/labels'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, decide, someDates, submitTask } from '#lib/testing/fixtures/proposals'
import { changeProposedDate } from './commands.ts'
import { getProposedDates } from './queries.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const because = (reason: DateChangeReason, details = 'The lease is late') => [{ reason, details }]
let who: Principal

beforeEach(async () => {
  who = await aPerson('Dora', officerRole)
})

async function aDatedConversion() {
  const made = await aConversion(who)
  const subject = { of: 'proposal', id: made.proposalId } as const
  await submitTask(who, subject, 'project-dates', someDates)
  return { ...made, subject }
}

const move = (by: Principal, proposalId: string, to: string, reasons = because('land'), version = 0) =>
  changeProposedDate(by, proposalId, 'significant', { to: day(to), reasons }, version)

test('a first entry needs no reason and is no change; the task then shows it and does not ask again', async () => {
  const { proposalId, projectId, subject } = await aDatedConversion()
  expect(await db().dateChange.count({ where: { OR: [{ proposalId }, { projectId }] } })).toBe(0)
  // Saved again without its dates, which the form does not send any more: they stay, and the section may be complete.
  await submitTask(who, subject, 'project-dates', { sectionComplete: 'true' }, 1)
  expect(await getProposedDates(who, proposalId)).toMatchObject({
    decisionOn: day('2026-03-02'),
    significantOn: day('2026-09-01'),
  })
  const other = { ...someDates, proposedSignificantOn: { month: '1', year: '2027' } }
  await expect(submitTask(who, subject, 'project-dates', other, 2)).rejects.toThrow('Change it on its own page')
})

test('a change keeps who, when, from, to and why, for both dates', async () => {
  const { proposalId } = await aDatedConversion()
  const reasons = [...because('school', 'It asked'), ...because('land')]
  expect(await move(who, proposalId, '2026-11-01', reasons)).toEqual({ stale: false })
  const earlier = { to: day('2026-02-02'), reasons: because('progressing-faster') }
  await changeProposedDate(who, proposalId, 'proposed-decision', earlier, 0)
  const { significantOn, decisionOn, changes } = await getProposedDates(who, proposalId)
  expect([significantOn, decisionOn]).toEqual([day('2026-11-01'), day('2026-02-02')])
  expect(changes).toMatchObject([
    { kind: 'proposed-decision', fromOn: day('2026-03-02'), toOn: day('2026-02-02'), reasons: earlier.reasons },
    { kind: 'significant', fromOn: day('2026-09-01'), toOn: day('2026-11-01'), changedBy: 'Dora Example', reasons },
  ])
})

test.each([
  ['no reason', [], 'Select why the date changes'],
  ['a reason without details', because('land', ''), 'Select why the date changes'],
  ['a reason of the other way', because('progressing-faster'), 'Select why the date changes'],
  ['a reason of transfers', because('outgoing-trust'), 'Select why the date changes'],
])('later for %s is refused', async (_, reasons, sentence) => {
  const { proposalId } = await aDatedConversion()
  await expect(move(who, proposalId, '2026-11-01', reasons)).rejects.toThrow(sentence)
  expect((await getProposedDates(who, proposalId)).significantOn).toEqual(day('2026-09-01'))
})

test('an error is corrected, earlier and later', async () => {
  const { proposalId } = await aDatedConversion()
  await move(who, proposalId, '2026-11-01', because('correcting-an-error'))
  expect(await move(who, proposalId, '2026-10-01', because('correcting-an-error'), 1)).toEqual({ stale: false })
})

test('a change before the first entry, or that breaks a rule of dates, is refused', async () => {
  const { proposalId } = await aConversion(who)
  await expect(move(who, proposalId, '2026-11-01')).rejects.toThrow('There is no date to change yet')
  const dated = await aDatedConversion()
  await expect(move(who, dated.proposalId, '2026-02-01', because('progressing-faster'))).rejects.toThrow(
    'must be on or after',
  )
  await expect(move(who, dated.proposalId, '2026-11-02')).rejects.toThrow('must be the first of a month')
})

test('two people move it: the second sees both, and may then save over the first', async () => {
  const { proposalId } = await aDatedConversion()
  const support = await aPerson('Sue', supportRole)
  await move(support, proposalId, '2027-01-01')
  const stale = await move(who, proposalId, '2026-11-01')
  expect(stale).toMatchObject({
    stale: true,
    version: 1,
    savedBy: 'Sue Example',
    rows: [{ label: 'Proposed conversion date', theirs: 'January 2027', yours: 'November 2026' }],
  })
  await move(who, proposalId, '2026-11-01', because('progressing-faster'), 1)
  expect((await getProposedDates(who, proposalId)).changes).toHaveLength(2)
})

test('sent twice, it moves once', async () => {
  const { proposalId } = await aDatedConversion()
  const both = await Promise.all([move(who, proposalId, '2026-11-01'), move(who, proposalId, '2026-11-01')])
  expect(both).toEqual([{ stale: false }, { stale: false }])
  expect((await getProposedDates(who, proposalId)).changes).toHaveLength(1)
})

test('only those who may edit the proposal move its dates, and nobody once it is approved', async () => {
  const { proposalId } = await aDatedConversion()
  await expect(move(await aPerson('Cass', caseworkerRole), proposalId, '2026-11-01')).rejects.toThrow('Not permitted')
  await decide(who, proposalId)
  await expect(move(who, proposalId, '2026-11-01')).rejects.toThrow('Not permitted')
  const approved = await anApprovedConversion(who)
  expect((await getProposedDates(who, approved.proposalId)).mayChange).toBe(false)
})
