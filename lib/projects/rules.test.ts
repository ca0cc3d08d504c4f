import { expect, test } from 'vitest'
import { stateAfter, unmetForApproval } from '#lib/decisions/rules'
import { unmetForCompletion } from './rules.ts'

const today = new Date('2026-11-21')
const ready = {
  kind: 'conversion',
  significantOn: new Date('2026-11-01'),
  significantIsProvisional: false,
  conditionsMet: true,
  openedOn: new Date('2026-11-01'),
} as const

test.each([
  ['everything', ready, []],
  ['a date of today', { ...ready, significantOn: today }, []],
  ['a date not confirmed', { ...ready, significantIsProvisional: true }, ['stakeholder-kick-off']],
  ['a date to come', { ...ready, significantOn: new Date('2026-12-01') }, ['stakeholder-kick-off']],
  ['conditions not met', { ...ready, conditionsMet: false }, ['conditions-met']],
  ['no opening', { ...ready, openedOn: null }, ['academy-opened']],
  [
    'nothing',
    { ...ready, significantOn: null, significantIsProvisional: true, conditionsMet: false, openedOn: null },
    ['stakeholder-kick-off', 'conditions-met', 'academy-opened'],
  ],
])('completion with %s', (_, project, unmet) => {
  expect(unmetForCompletion(project, today).map(({ taskKey }) => taskKey)).toEqual(unmet)
})

test.each([
  ['approved', 'completing', null],
  ['approved-with-conditions', 'completing', null],
  ['deferred', 'preparing', null],
  ['declined', 'closed', 'declined'],
  ['withdrawn', 'closed', 'withdrawn'],
] as const)('%s takes the projects to %s', (kind, phase, outcome) => {
  expect(stateAfter(kind)).toEqual({ phase, outcome })
})

test('an approval waits for dates, officer and trust', () => {
  const nothing = { proposedDecisionOn: null, significantDates: [null], officerId: null, hasIncomingTrust: false }
  expect(unmetForApproval(nothing)).toHaveLength(4)
  const all = { proposedDecisionOn: today, significantDates: [today, today], officerId: 'x', hasIncomingTrust: true }
  expect(unmetForApproval(all)).toEqual([])
  expect(unmetForApproval({ ...all, significantDates: [today, null] })).toHaveLength(1)
})
