import { expect, test } from 'vitest'
import type { PerformanceStage } from '#lib/labels'
import { publicationStatus, showsStage } from './rules.ts'

test.each<[PerformanceStage, string, string]>([
  ['key-stage-2', '2026-11-30', 'Provisional'],
  ['key-stage-2', '2026-12-01', 'Revised'],
  ['key-stage-2', '2027-03-31', 'Revised'],
  ['key-stage-2', '2027-04-01', 'Final'],
  ['key-stage-4', '2027-01-31', 'Provisional'],
  ['key-stage-4', '2027-02-01', 'Revised'],
  ['key-stage-5', '2027-04-01', 'Final'],
])('%s of 2026 on %s is %s', (stage, day, status) => {
  expect(publicationStatus(stage, 2026, new Date(day))).toBe(status)
})

test.each([
  ['attendance', 'mainstream', false],
  ['attendance', 'special', true],
  ['attendance', 'pupil-referral-unit', true],
  ['key-stage-4', 'mainstream', true],
] as const)('%s of %s: %s', (stage, provision, expected) => {
  expect(showsStage(stage, provision)).toBe(expected)
})
