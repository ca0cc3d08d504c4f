import { beforeEach, expect, test } from 'vitest'
import type { DateChangeReason } from '#lib/labels'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { getProjectFrame } from '#lib/casework/projects/queries'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { anApprovedConversion, submitTask } from '#lib/testing/fixtures/proposals'
import { changeConfirmedDate } from './confirmed.ts'
import { listProjectDateChanges } from './queries.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const because = (reason: DateChangeReason, details = 'The lease is late') => [{ reason, details }]
let [who, support]: Principal[] = []

beforeEach(async () => {
  ;[who, support] = [await aPerson('Dora', officerRole), await aPerson('Sue', supportRole)]
})

/** A conversion that the region kept, confirmed for September 2026 unless it is left provisional. */
async function aConfirmed(isConfirmed = true) {
  const { projectId } = await anApprovedConversion(who!)
  await handOver(who!, projectId, 'regional-team')
  const confirmedOn = { month: '9', year: '2026' }
  if (isConfirmed) await submitTask(who!, { of: 'project', id: projectId }, 'stakeholder-kick-off', { confirmedOn })
  return projectId
}
const move = (by: Principal, id: string, to: string, reasons = because('land'), version = 1) =>
  changeConfirmedDate(by, id, { to: day(to), reasons }, version)

test('it moves with its reasons, and its history tells of the confirmation and the change', async () => {
  const id = await aConfirmed()
  expect(await move(who!, id, '2026-11-01')).toEqual({ stale: false })
  expect(await move(support!, id, '2026-10-01', because('correcting-an-error'), 2)).toEqual({ stale: false })
  expect(await getProjectFrame(who!, id)).toMatchObject({ significantOn: day('2026-10-01'), isProvisional: false })
  expect(await listProjectDateChanges(who!, id)).toMatchObject([
    { fromOn: day('2026-11-01'), toOn: day('2026-10-01'), changedBy: 'Sue Example' },
    { fromOn: day('2026-09-01'), toOn: day('2026-11-01'), reasons: because('land') },
    { reasons: [{ reason: 'stakeholder-kick-off' }] },
  ])
})

test.each([
  ['the same date', '2026-09-01', because('land'), 'already'],
  ['the middle of a month', '2026-10-15', because('land'), 'first of a month'],
  ['no reason', '2026-10-01', [], 'Select why the date changes'],
  ['a reason without details', '2026-10-01', because('land', ''), 'Select why the date changes'],
  ['a reason of the other way', '2026-08-01', because('land'), 'Select why the date changes'],
  ['a reason of proposals', '2026-10-01', because('in-a-federation'), 'Select why the date changes'],
  ['a reason of transfers', '2026-10-01', because('academy'), 'Select why the date changes'],
])('%s is refused', async (_, to, reasons, message) => {
  const id = await aConfirmed()
  await expect(move(who!, id, to, reasons)).rejects.toThrow(message)
  expect(await db().dateChange.count({ where: { projectId: id } })).toBe(1)
})

test('a conversion stays behind its payroll deadline', async () => {
  const id = await aConfirmed()
  const payrollDeadlineOn = { day: '20', month: '8', year: '2026' }
  await submitTask(who!, { of: 'project', id }, 'payroll-deadline', { payrollDeadlineOn })
  await expect(move(who!, id, '2026-08-01', because('progressing-faster'))).rejects.toThrow('payroll deadline')
})

test('a provisional date is for the kick-off to confirm', async () => {
  await expect(move(who!, await aConfirmed(false), '2026-10-01', because('land'), 0)).rejects.toThrow(
    'not confirmed yet',
  )
})

test('whoever does not have the project is refused', async () => {
  const id = await aConfirmed()
  for (const other of [await aPerson('Cass', caseworkerRole), await aPerson('Oz', officerRole)])
    await expect(move(other, id, '2026-10-01')).rejects.toThrow('Not permitted')
})

test('two at once: the second sees the first; the same change twice is made once', async () => {
  const id = await aConfirmed()
  await Promise.all([1, 2].map(() => move(who!, id, '2026-11-01')))
  expect(await db().dateChange.count({ where: { projectId: id } })).toBe(2)
  expect(await move(support!, id, '2026-12-01')).toMatchObject({
    stale: true,
    version: 2,
    savedBy: 'Dora Example',
    rows: [{ label: 'Conversion date', theirs: 'November 2026', yours: 'December 2026' }],
  })
})
