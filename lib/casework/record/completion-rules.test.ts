import { expect, test } from 'vitest'
import { resumeProblem, unmetForCompletion, type Completion } from './completion-rules.ts'

const today = new Date('2026-11-21')
const ready = {
  type: 'conversion',
  significantOn: new Date('2026-11-01'),
  significantIsProvisional: false,
  statuses: { 'conditions-met': 'completed' },
  openedOn: new Date('2026-11-01'),
  trustUkprn: '10090001',
  isOnHold: false,
} as const
const done = { 'conditions-met': 'completed', 'expenditure-certificate': 'completed' } as const
const transfer = { ...ready, type: 'transfer', statuses: done } as const

test.each<[string, Completion, string[]]>([
  ['everything', ready, []],
  ['a date of today', { ...ready, significantOn: today }, []],
  ['a date not confirmed', { ...ready, significantIsProvisional: true }, ['stakeholder-kick-off']],
  ['a date to come', { ...ready, significantOn: new Date('2026-12-01') }, ['dates']],
  ['conditions not met', { ...ready, statuses: {} }, ['conditions-met']],
  ['conditions met and nobody told', { ...ready, statuses: { 'conditions-met': 'in-progress' } }, ['conditions-met']],
  ['a trust that the register does not have yet', { ...ready, trustUkprn: null }, ['incoming-trust']],
  ['a transfer’s everything', transfer, []],
  [
    'a transfer that received no grant',
    { ...transfer, statuses: { ...done, 'expenditure-certificate': 'not-applicable' } },
    [],
  ],
  [
    'a transfer’s certificate unchecked',
    { ...transfer, statuses: { ...done, 'expenditure-certificate': 'in-progress' } },
    ['expenditure-certificate'],
  ],
  ['a hold', { ...ready, isOnHold: true }, ['hold']],
  ['no opening', { ...ready, openedOn: null }, ['academy-opened']],
  [
    'nothing',
    { ...ready, significantOn: null, significantIsProvisional: true, statuses: {}, openedOn: null },
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
  expect(resumeProblem({ type: 'transfer', significantOn: date ? new Date(date) : null }, today)).toBe(problem),
)
