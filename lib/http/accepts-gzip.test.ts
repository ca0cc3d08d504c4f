import { expect, test } from 'vitest'
import { acceptsGzip } from './accepts-gzip.ts'

test.each([
  [null, false],
  ['', false],
  ['gzip', true],
  ['gzip, deflate, br', true],
  ['br;q=1.0, GZIP;q=0.8', true],
  ['x-gzip', true],
  ['*', true],
  ['identity', false],
  ['deflate, br', false],
  ['gzip;q=0', false],
  ['gzip; q=0.0, *', false],
  ['*;q=0', false],
  ['identity;q=0, *;q=0.1', true],
  ['gzip;q=x', false],
])('%j: %j', (header, expected) => {
  expect(acceptsGzip(header)).toBe(expected)
})
