import { expect, test } from 'vitest'
import { link, money } from './more-questions.ts'

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

test.each([
  ['https://documents.example/a?b=c', true],
  ['', true],
  ['http://documents.example/', false],
  ['javascript:alert(1)', false],
  ['documents.example', false],
  ['https://x', false],
])('a link: %j', (given, isLink) => {
  expect(link('Link').schema.safeParse(given).success).toBe(isLink)
})
