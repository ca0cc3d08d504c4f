import { expect, test } from 'vitest'
import { decimalNumber, money, wholeNumber } from './number-questions.ts'

test.each([
  ['a whole number with a comma', wholeNumber('Pupils'), '1,200', 1200],
  ['nought', wholeNumber('Pupils'), '0', 0],
  ['a decimal', decimalNumber('Miles'), '2.5', 2.5],
  ['a blank number is not nought', decimalNumber('Miles'), ' ', null],
])('%s', (_, question, given, expected) => {
  expect(question.schema.parse(given)).toEqual(expected)
})

test.each([
  [wholeNumber('Pupils'), '1.5', 'Pupils must be a whole number, like 30'],
  [wholeNumber('Pupils'), '1e5', 'Pupils must be a whole number, like 30'],
  [wholeNumber('Pupils'), '-1', 'Pupils must be between 0 and 100,000'],
  [decimalNumber('Miles'), '2.55', 'Miles must be a number with at most one decimal place, like 2.5'],
])('is refused with a sentence', (question, given, message) => {
  expect(question.schema.safeParse(given).error?.issues).toMatchObject([{ message }])
})

test.each([
  ['blank is not nought', '', null],
  ['nothing sent', undefined, null],
  ['pounds with sign, commas and spaces', ' £1,250.50 ', 1250.5],
  ['a deficit', '-25,000', -25_000],
  ['a deficit with a typeset minus sign', '−25,000', -25_000],
  ['nought', '0', 0],
])('money: %s', (_, given, expected) => {
  expect(money('Revenue').schema.parse(given)).toBe(expected)
})

test.each(['ten', '1.234', '1e5', '--1', '£'.repeat(3) + 'x', '2000000000'])('money: %j is refused', (given) => {
  expect(money('Revenue').schema.safeParse(given).success).toBe(false)
})

test('money is read with its sign and pence', () => {
  expect(money('Revenue').text(-1250.5)).toBe('-£1,250.50')
  expect(money('Revenue').text(null)).toBe('')
})
