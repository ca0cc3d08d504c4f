import { expect, test } from 'vitest'
import { percentFull, suggestsViabilityIssues } from './fullness.ts'

test.each<[number | null, number | null, number | null, boolean | null]>([
  [85, 100, 85, false],
  [849, 1000, 84, true],
  [120, 100, 120, false],
  [0, 100, 0, true],
  [100, 0, null, null],
  [null, 100, null, null],
  [100, null, null, null],
])('%s pupils in %s places: %s per cent, viability issues: %s', (pupils, capacity, percent, issues) => {
  expect(percentFull({ pupils, capacity })).toBe(percent)
  expect(suggestsViabilityIssues({ pupils, capacity })).toBe(issues)
})
