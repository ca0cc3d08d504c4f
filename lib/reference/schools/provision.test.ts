import { expect, test } from 'vitest'
import { provisionOf } from './provision.ts'

test.each([
  ['Community school', 'mainstream'],
  ['Community special school', 'special'],
  ['Foundation SPECIAL school', 'special'],
  ['Non-maintained special school', 'special'],
  ['Pupil referral unit', 'pupil-referral-unit'],
  ['Maintained pupil Referral Unit', 'pupil-referral-unit'],
  ['Voluntary aided school', 'mainstream'],
  [null, 'mainstream'],
])('%s: %s', (typeName, provision) => {
  expect(provisionOf(typeName)).toBe(provision)
})
