import { expect, test } from 'vitest'
import { endOf, isNewUse, lastDayFrom, lastDayOf, stateOf } from './rules.ts'

const now = new Date('2026-11-22T12:00:00Z')
const later = new Date('2027-01-01T00:00:00Z')

test.each([
  ['2026-11-22T12:00:00Z', '2027-11-22'],
  ['2026-07-01T23:30:00Z', '2027-07-02'],
  ['2028-02-29T12:00:00Z', '2029-03-01'],
])('a key made at %s works until %s at most', (at, day) => {
  expect(lastDayFrom(new Date(at))).toEqual(new Date(day))
})

test('a key works to the end of its last day, as clocks in England tell it', () => {
  expect(endOf(new Date('2027-07-02'))).toEqual(new Date('2027-07-02T23:00:00Z'))
  expect(lastDayOf(endOf(new Date('2027-07-02')))).toEqual(new Date('2027-07-02'))
  expect(endOf(new Date('2027-01-02'))).toEqual(new Date('2027-01-03T00:00:00Z'))
})

test.each([
  ['working', { revokedAt: null, expiresAt: later }],
  ['expired', { revokedAt: null, expiresAt: now }],
  ['revoked', { revokedAt: now, expiresAt: later }],
  ['revoked', { revokedAt: now, expiresAt: now }],
])('%s: %j', (state, key) => expect(stateOf(key, now)).toBe(state))

test.each([
  [true, undefined],
  [true, '2026-11-22T11:59:00Z'],
  [false, '2026-11-22T11:59:01Z'],
])('written down: %s, when last used at %s', (expected, at) =>
  expect(isNewUse(at === undefined ? undefined : new Date(at), now)).toBe(expected),
)
