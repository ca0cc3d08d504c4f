import { expect, test } from 'vitest'
import { defaultGrant } from './default-grant.ts'

const school = (phaseName: string | null) => ({ provision: 'mainstream', phaseName }) as const
const unit = { provision: 'pupil-referral-unit', phaseName: 'Not applicable' } as const

test.each([
  ['fast-track', school('Primary'), 70_000],
  ['intermediate', school('Primary'), 90_000],
  ['full-sponsored', school('Primary'), 110_000],
  ['fast-track', school('Secondary'), 80_000],
  ['intermediate', school('Secondary'), 115_000],
  ['full-sponsored', school('Secondary'), 150_000],
  ['full-sponsored', school('All-through'), 25_000],
  ['fast-track', { provision: 'special', phaseName: 'Not applicable' }, 25_000],
  ['fast-track', school(null), null],
  [null, school('Primary'), null],
] as const)('%s for %o: %s', (type, of, amount) => expect(defaultGrant(type, null, of)).toBe(amount))

test.each([
  ['fast-track', 'one', 70_000],
  ['intermediate', 'two', 95_000],
  ['fast-track', 'three', 80_000],
  ['full-sponsored', 'four', 120_000],
  ['full-sponsored', 'five-or-more', 130_000],
  ['full-sponsored', null, null],
] as const)('%s for a pupil referral unit with sites %s: %s', (type, sites, amount) =>
  expect(defaultGrant(type, sites, unit)).toBe(amount),
)
