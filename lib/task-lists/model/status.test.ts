import { expect, test } from 'vitest'
import { allTasks } from '#lib/task-lists/definitions/all'
import { projectDates } from '#lib/task-lists/definitions/prepare/project-dates'
import { riskProtectionArrangements } from '#lib/task-lists/definitions/complete/conversion/risk-protection-arrangements'
import { handover } from '#lib/task-lists/definitions/complete/handover'
import { submittedTask } from '#lib/casework/tasks/schema'
import { countProgress, statusOf } from './status.ts'

test.each([
  ['nothing ticked', {}, false, 'not-started'],
  ['one ticked', { reviewed: true }, false, 'in-progress'],
  ['all ticked', { reviewed: true, sacreChecked: true, notesMade: true, meetingHeld: true }, false, 'completed'],
  ['said not to apply', {}, true, 'not-applicable'],
])('handover, %s', (_, answers, notApplicable, expected) => {
  expect(statusOf(handover, answers, notApplicable)).toBe(expected)
})

test.each([
  ['standard', { riskProtection: 'standard' }, 'completed'],
  ['commercial without its reason', { riskProtection: 'commercial', commercialReason: null }, 'in-progress'],
  ['commercial with its reason', { riskProtection: 'commercial', commercialReason: 'Cheaper' }, 'completed'],
])('risk protection arrangements, %s', (_, answers, expected) => {
  expect(statusOf(riskProtectionArrangements, answers, false)).toBe(expected)
})

const dates = { proposedDecisionOn: new Date('2027-03-02'), proposedSignificantOn: new Date('2027-09-01') }
test.each([
  ['answered but not said to be complete', dates, 'in-progress'],
  ['answered and said to be complete', { ...dates, sectionComplete: true }, 'completed'],
  ['said to be complete before a date was cleared', { sectionComplete: true }, 'in-progress'],
])('project dates, %s', (_, answers, expected) => {
  expect(statusOf(projectDates, answers, false)).toBe(expected)
})

test('a section with something missing cannot be said to be complete', () => {
  const submitted = submittedTask(projectDates).safeParse({
    sectionComplete: 'true',
    proposedSignificantOn: { month: '9', year: '2027' },
  })
  expect(submitted.error?.issues).toMatchObject([
    {
      path: ['proposedDecisionOn', 'day'],
      message: 'Enter proposed decision date before you mark this section as complete',
    },
  ])
})

test('the decision cannot be proposed for after the change itself', () => {
  const submitted = submittedTask(projectDates).safeParse({
    proposedDecisionOn: { day: '2', month: '10', year: '2027' },
    proposedSignificantOn: { month: '9', year: '2027' },
  })
  expect(submitted.error?.issues).toMatchObject([{ path: ['proposedDecisionOn', 'day'] }])
})

test.each(allTasks.map((task) => [task.types.join(' and '), task.title, task] as const))(
  '%s: “%s” takes an empty form',
  (_, __, task) => {
    const { answers, notApplicable } = submittedTask(task).parse(undefined)
    expect(statusOf(task, answers, notApplicable)).toBe('not-started')
  },
)

test('no key stands twice on one task list', () => {
  const keys = allTasks.flatMap(({ key, types, routes = ['any'] }) =>
    types.flatMap((type) => routes.map((route) => `${type} ${route} ${key}`)),
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test('counts leave out what does not apply', () => {
  expect(countProgress(['completed', 'in-progress', 'not-applicable', 'completed'])).toEqual({
    completed: 2,
    applicable: 3,
  })
})
