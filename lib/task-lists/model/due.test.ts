import { expect, test } from 'vitest'
import { isoDate } from '#lib/calendar/calendar'
import type { Phase, TaskStatus } from '#lib/labels'
import { findTask, tasksFor } from '#lib/task-lists/definitions/all'
import { dueOf, nextDueOf, type DueFrom } from './due.ts'
import { createdLately } from '#lib/testing/fixtures/created'

const conversion = { ...createdLately, type: 'conversion', route: 'voluntary', provision: 'mainstream' } as const
const transfer = { ...createdLately, type: 'transfer', route: null, provision: 'mainstream' } as const
const from = (changes: Partial<DueFrom> = {}): DueFrom => ({
  phase: 'completing',
  assignedAt: new Date('2026-12-21T10:00:00Z'),
  significantOn: new Date('2027-04-01'),
  openedOn: null,
  ...changes,
})
const opened = { openedOn: new Date('2027-05-01') }
const nobody = { assignedAt: null }
const lateEvening = { assignedAt: new Date('2027-06-30T23:30:00Z') } // 1 July in England
const monthEnd = { openedOn: new Date('2026-11-30') }
const closed = { phase: 'closed' as const }

// Assigned on Monday 21 December 2026; conversion or transfer on Thursday 1 April 2027, after Good Friday and Easter Monday.
test.each<[string, object, TaskStatus, Partial<DueFrom>, string | undefined]>([
  ['stakeholder-kick-off', conversion, 'not-started', {}, '2026-12-30'],
  ['stakeholder-kick-off', conversion, 'in-progress', {}, '2027-01-07'],
  ['stakeholder-kick-off', transfer, 'not-started', {}, '2026-12-30'],
  ['stakeholder-kick-off', conversion, 'not-started', lateEvening, '2027-07-08'],
  ['stakeholder-kick-off', conversion, 'not-started', nobody, undefined],
  ['stakeholder-kick-off', conversion, 'completed', {}, undefined],
  ['academy-name', conversion, 'not-started', {}, '2027-02-02'],
  ['academy-name', conversion, 'not-started', { significantOn: null }, undefined],
  ['academy-name', conversion, 'not-started', closed, undefined],
  ['risk-protection-arrangements', conversion, 'in-progress', {}, '2027-03-31'],
  ['risk-protection-arrangements', transfer, 'not-started', {}, '2027-03-08'],
  ['church-agreement-termination', transfer, 'not-started', {}, '2027-03-31'],
  ['church-agreement-termination', transfer, 'not-applicable', {}, undefined],
  ['redact-and-send', conversion, 'not-started', {}, '2027-04-13'],
  ['redact-and-send', conversion, 'not-started', opened, '2027-05-13'],
  ['redact-and-send', transfer, 'in-progress', opened, '2027-05-13'],
  ['deed-of-novation-and-variation', transfer, 'in-progress', opened, '2027-05-13'],
  ['expenditure-certificate', transfer, 'not-started', {}, '2027-07-15'],
  ['expenditure-certificate', transfer, 'not-started', monthEnd, '2027-03-12'],
  ['expenditure-certificate', conversion, 'not-started', opened, undefined],
  ['dbs-checks', conversion, 'not-started', {}, undefined],
])('%s (%j), %s, from %j', (key, subject, status, changes, expected) => {
  const task = findTask(key, subject as typeof conversion)!
  const due = dueOf(task, status, from(changes))
  expect(due && isoDate(due)).toBe(expected)
})

test.each([
  ['nothing touched', {}, {}, '2026-12-30'],
  ['the kick-off done', { 'stakeholder-kick-off': 'completed' }, {}, '2027-02-02'],
  ['kick-off and name done', { 'stakeholder-kick-off': 'completed', 'academy-name': 'completed' }, {}, '2027-03-31'],
  ['nothing touched, before it is approved', {}, { phase: 'preparing' as Phase }, null],
])('the next due date with %s', (_, statuses, changes, expected) => {
  const next = nextDueOf(tasksFor(conversion, 'complete'), statuses as Record<string, TaskStatus>, from(changes))
  expect(next && isoDate(next)).toBe(expected)
})
