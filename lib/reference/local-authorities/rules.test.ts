import { expect, test } from 'vitest'
import { directorQuestions } from './questions.ts'
import { areSame, conflictRows, inUseProblem } from './rules.ts'

test.each([
  [{ projects: 0, schools: 0 }, undefined],
  [{ projects: 1, schools: 0 }, 'Hillshire cannot be deleted: it is the local authority of 1 project.'],
  [{ projects: 0, schools: 2 }, 'Hillshire cannot be deleted: it is the local authority of 2 schools.'],
  [
    { projects: 12, schools: 1300 },
    'Hillshire cannot be deleted: it is the local authority of 12 projects and 1,300 schools.',
  ],
])('in use: %j', (use, problem) => expect(inUseProblem('Hillshire', use)).toBe(problem))

test('a conflict shows what differs, a blank as one', () => {
  const theirs = { name: 'Ada Example', position: 'Director', email: null, phone: '020 7946 0123' }
  const yours = { ...theirs, email: 'ada@example.com', phone: null }
  expect(areSame(directorQuestions, theirs, { ...theirs })).toBe(true)
  expect(areSame(directorQuestions, theirs, yours)).toBe(false)
  expect(conflictRows(directorQuestions, theirs, yours)).toEqual([
    { label: 'Email address', theirs: '', yours: 'ada@example.com' },
    { label: 'Phone number', theirs: '020 7946 0123', yours: '' },
  ])
})
