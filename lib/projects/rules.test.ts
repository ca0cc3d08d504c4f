import { expect, test } from 'vitest'
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
