import { expect, test } from 'vitest'
import { lowerFirst } from './lower-first.ts'

test.each([
  ['Approved with conditions', 'approved with conditions'],
  ['DAO revoked', 'DAO revoked'],
  ['', ''],
])('%s reads as %s within a sentence', (label, within) => expect(lowerFirst(label)).toBe(within))
