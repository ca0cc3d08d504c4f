import { expect, test } from 'vitest'
import { splitAnswers } from '#lib/casework/record/answers'
import { submittedTask } from '#lib/casework/tasks/schema'
import { budget } from './budget.ts'

const on = (day: string, month: string, year: string) => ({ day, month, year })

test.each([
  ['a year less a day later', on('31', '3', '2027'), on('30', '3', '2028'), true],
  ['a year less two days later', on('31', '3', '2027'), on('29', '3', '2028'), false],
  ['in the wrong order', on('31', '3', '2028'), on('31', '3', '2027'), false],
  ['from a leap day', on('29', '2', '2028'), on('28', '2', '2029'), true],
  ['with the next one blank', on('31', '3', '2027'), on('', '', ''), true],
])('financial years %s', (_, currentYearEndsOn, nextYearEndsOn, isRight) => {
  const submitted = submittedTask(budget).safeParse({ currentYearEndsOn, nextYearEndsOn })
  expect(submitted.success).toBe(isRight)
  if (!isRight) expect(submitted.error!.issues[0]!.path).toEqual(['nextYearEndsOn', 'day'])
})

test.each([
  ['-£1,250.50', -1250.5, 'yes'],
  ['0', 0, 'no'],
  ['£25,000', 25000, 'no'],
  ['', null, null],
])('%j carried forward is kept as %j, and the deficit is %j', (currentYearRevenue, kept, deficit) => {
  const { facts } = splitAnswers(budget, submittedTask(budget).parse({ currentYearRevenue }).answers, {
    provision: 'mainstream',
    phaseName: null,
  })
  expect(facts.get('budget.currentYearRevenue')).toBe(kept)
  expect(facts.get('overview.financialDeficit')).toBe(deficit)
})
