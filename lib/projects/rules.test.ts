import { expect, test } from 'vitest'
import { resumeProblem, unmetForCompletion } from './rules.ts'

const today = new Date('2026-11-21')
const ready = {
  kind: 'conversion',
  significantOn: new Date('2026-11-01'),
  significantIsProvisional: false,
  conditionsMet: true,
  openedOn: new Date('2026-11-01'),
  isOnHold: false,
} as const

test.each([
  ['everything', ready, []],
  ['a date of today', { ...ready, significantOn: today }, []],
  ['a date not confirmed', { ...ready, significantIsProvisional: true }, ['stakeholder-kick-off']],
  ['a date to come', { ...ready, significantOn: new Date('2026-12-01') }, ['stakeholder-kick-off']],
  ['conditions not met', { ...ready, conditionsMet: false }, ['conditions-met']],
  ['a hold', { ...ready, isOnHold: true }, ['hold']],
  ['no opening', { ...ready, openedOn: null }, ['academy-opened']],
  [
    'nothing',
    { ...ready, significantOn: null, significantIsProvisional: true, conditionsMet: false, openedOn: null },
    ['stakeholder-kick-off', 'conditions-met', 'academy-opened'],
  ],
])('completion with %s', (_, project, unmet) => {
  expect(unmetForCompletion(project, today).map((one) => ('taskKey' in one ? one.taskKey : one.page))).toEqual(unmet)
})

test.each([
  ['2026-11-20', 'The transfer date has passed. Change it to one to come before you resume the project.'],
  ['2026-11-21', undefined],
  ['2026-12-01', undefined],
  [null, undefined],
])('resuming with a date of %s: %s', (date, problem) =>
  expect(resumeProblem({ kind: 'transfer', significantOn: date ? new Date(date) : null }, today)).toBe(problem),
)
