import { expect, test } from 'vitest'
import { isSupported, release } from './release.ts'

test.each([
  ['0.2.0', '0.2.0', true],
  ['0.2.0', '0.10.0', true],
  ['0.10.0', '0.2.0', false],
  ['0.99.9', '1.0.0', true],
  ['1.0.1', '1.0.0', false],
])('a database that accepts releases from %s on: code of %s may run is %s', (oldest, code, expected) =>
  expect(isSupported(oldest, code)).toBe(expected),
)

test('the release of the code has three numbers', () => expect(release).toMatch(/^\d+\.\d+\.\d+$/))
