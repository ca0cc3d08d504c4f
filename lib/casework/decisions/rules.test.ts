import { expect, test } from 'vitest'
import { reopenProblem, stateAfter, unmetForApproval, type Readiness } from './rules.ts'

test.each([
  ['approved', 'completing', null],
  ['approved-with-conditions', 'completing', null],
  ['deferred', 'preparing', null],
  ['declined', 'closed', 'declined'],
  ['withdrawn', 'closed', 'withdrawn'],
  ['order-revoked', 'closed', 'order-revoked'],
] as const)('%s takes the projects to %s', (type, phase, outcome) => {
  expect(stateAfter(type)).toEqual({ phase, outcome })
})

const date = new Date('2026-11-01')
const ready: Readiness = {
  type: 'conversion',
  proposedDecisionOn: date,
  significantDates: [date, date],
  officer: { isActive: true },
  incomingTrust: { ukprn: '10090001', referenceNumber: 'TR12345', isNew: false },
}
const newTrust = { ukprn: null, referenceNumber: 'TR60001', isNew: true }

test.each<[string, Partial<Readiness>, string[]]>([
  ['nothing', {}, []],
  ['nothing of a new trust', { incomingTrust: newTrust }, []],
  ['the decision date', { proposedDecisionOn: null }, ['Enter a proposed decision date']],
  ['one of the dates', { significantDates: [date, null] }, ['Enter a proposed conversion date']],
  ['a transfer’s date', { type: 'transfer', significantDates: [] }, ['Enter a proposed transfer date']],
  ['an officer', { officer: null }, ['Assign a delivery officer']],
  [
    'an officer who is still here',
    { officer: { isActive: false } },
    ['Assign a delivery officer who still uses this service'],
  ],
  ['a trust', { incomingTrust: null }, ['Enter the incoming trust']],
  [
    'a trust with a UKPRN',
    { incomingTrust: { ukprn: null, referenceNumber: 'TR12345', isNew: false } },
    ['Choose an incoming trust that has a UKPRN in the register'],
  ],
  [
    'a number for a new trust',
    { incomingTrust: { ...newTrust, referenceNumber: null } },
    ['Enter the trust reference number of the new trust'],
  ],
])('an approval waits for %s', (_, missing, sentences) => {
  expect(unmetForApproval({ ...ready, ...missing }).map(({ sentence }) => sentence)).toEqual(sentences)
})

const untouched = { phase: 'completing', isHandedOver: false, isConfirmed: false, hasTasks: false }

test.each([
  ['is untouched', {}, undefined],
  ['is closed', { phase: 'closed' }, 'is closed'],
  ['is handed over', { isHandedOver: true }, 'has been handed over'],
  ['has its date', { isConfirmed: true }, 'has a confirmed date'],
  ['is worked on', { hasTasks: true }, 'has tasks that somebody has begun'],
])('an approval whose project %s', (_, facts, problem) => {
  const said = reopenProblem([untouched, { ...untouched, ...facts }])
  if (problem) expect(said).toContain(problem)
  else expect(said).toBeUndefined()
})
