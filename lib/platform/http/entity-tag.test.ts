import { expect, test } from 'vitest'
import { hasAlready } from './entity-tag.ts'

test.each([
  [null, '"a"', false],
  ['', '"a"', false],
  ['"a"', '"a"', true],
  ['W/"a"', '"a"', true],
  ['"a"', 'W/"a"', true],
  ['"b", W/"a"', 'W/"a"', true],
  ['"b,a"', '"a"', false],
  ['a', '"a"', false],
  ['*', '"a"', true],
])('%j has %j: %j', (header, tag, expected) => {
  expect(hasAlready(header, tag)).toBe(expected)
})
