import { expect, test } from 'vitest'
import { shortText } from '#lib/platform/forms/questions/questions'
import { createdLately } from '#lib/testing/fixtures/created'
import { splitAnswers } from '#lib/casework/record/answers'
import { findTask } from '#lib/task-lists/definitions/all'
import { submittedTask } from '#lib/casework/tasks/schema'
import { applies, fact, narrowToSchool, prepareTask } from './task.ts'

const school = { provision: 'mainstream', phaseName: 'Primary' } as const
const createdOn = (day: string) =>
  ({
    ...createdLately,
    type: 'conversion',
    route: 'voluntary',
    provision: 'mainstream',
    createdOn: new Date(day),
  }) as const
const sample = prepareTask({
  key: 'sample',
  of: 'proposal',
  types: ['conversion'],
  section: 'Sample',
  title: 'Sample',
  fields: {
    always: fact('preparation.author', shortText('Always')),
    before: fact('preparation.clearedBy', shortText('Before'), { until: '2024-12-20' }),
    since: fact('preparation.sponsorName', shortText('Since'), { from: '2024-12-21' }),
    briefly: fact('preparation.sponsorReference', shortText('Briefly'), { from: '2024-12-20', until: '2025-01-31' }),
  },
})

test.each([
  ['2020-01-01', ['always', 'before']],
  ['2024-12-19', ['always', 'before']],
  ['2024-12-20', ['always', 'before', 'briefly']],
  ['2024-12-21', ['always', 'since', 'briefly']],
  ['2025-01-31', ['always', 'since', 'briefly']],
  ['2025-02-01', ['always', 'since']],
])('what is asked of a proposal created on %s', (day, names) => {
  expect(Object.keys(narrowToSchool(sample, createdOn(day)).fields)).toEqual(names)
})

test.each([
  [{}, '2020-01-01', true],
  [{ from: '2025-01-01' }, '2024-12-31', false],
  [{ from: '2025-01-01' }, '2025-01-01', true],
  [{ until: '2025-01-01' }, '2025-01-01', true],
  [{ until: '2025-01-01' }, '2025-01-02', false],
])('a task with the period %j, of a proposal created on %s: %s', (period, day, expected) => {
  expect(applies({ ...sample, ...period }, createdOn(day))).toBe(expected)
})

test('an answer to a question that is not asked of a proposal is not kept', () => {
  const task = narrowToSchool(sample, createdOn('2025-03-01'))
  const { facts } = splitAnswers(task, submittedTask(task).parse({ before: 'Sent all the same' }).answers, school)
  expect(facts.get('preparation.clearedBy')).toBe(null)
})

test.each([
  ['officer', true],
  ['application', false],
] as const)('the form of an application is asked of a proposal that came from an %s: %s', (origin, expected) => {
  expect(findTask('application-form', { ...createdOn('2026-01-01'), origin }) !== undefined).toBe(expected)
})
