import { expect, test } from 'vitest'
import {
  dayOf,
  formatDate,
  formatInstant,
  formatMonth,
  instantOf,
  parseIsoDate,
  parseMonth,
  parseTime,
} from './calendar.ts'

test.each([
  ['in winter', '2026-11-21T23:30:00Z', '21 November 2026 at 11:30pm', '2026-11-21'],
  ['in summer, an hour ahead of UTC', '2026-07-31T23:30:00Z', '1 August 2026 at 12:30am', '2026-08-01'],
  ['at noon', '2026-01-01T12:00:00Z', '1 January 2026 at 12:00pm', '2026-01-01'],
])('an instant %s', (_, instant, text, day) => {
  expect(formatInstant(new Date(instant))).toBe(text)
  expect(dayOf(new Date(instant)).toISOString().slice(0, 10)).toBe(day)
})

test('a calendar date is the same in every time zone', () => {
  expect(formatDate(parseIsoDate('2026-09-01')!)).toBe('1 September 2026')
  expect(formatMonth(parseIsoDate('2026-09-01')!)).toBe('September 2026')
})

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '', 'tomorrow'])('%j is no date', (text) => {
  expect(parseIsoDate(text)).toBeUndefined()
})

test.each([
  ['3', 3],
  ['03', 3],
  ['mar', 3],
  ['March', 3],
  [' SEPT ', 9],
  ['0', undefined],
  ['13', undefined],
  ['ma', undefined],
  ['marchx', undefined],
])('the month %j', (text, month) => {
  expect(parseMonth(text)).toBe(month)
})

test.each([
  ['17:00', { hours: 17, minutes: 0 }],
  ['9.30', { hours: 9, minutes: 30 }],
  [' 9:30 PM ', { hours: 21, minutes: 30 }],
  ['5pm', { hours: 17, minutes: 0 }],
  ['12am', { hours: 0, minutes: 0 }],
  ['12:15pm', { hours: 12, minutes: 15 }],
  ['24:00', undefined],
  ['9:60', undefined],
  ['13pm', undefined],
  ['17', undefined],
  ['noon', undefined],
])('the time %j', (text, time) => {
  expect(parseTime(text)).toEqual(time)
})

test.each([
  ['in winter', '2026-11-21', 17, 30, '2026-11-21T17:30:00.000Z'],
  ['in summer', '2026-07-21', 17, 30, '2026-07-21T16:30:00.000Z'],
  ['the first of an hour that comes twice', '2026-10-25', 1, 30, '2026-10-25T00:30:00.000Z'],
  ['an hour that is left out', '2026-03-29', 1, 30, '2026-03-29T01:30:00.000Z'],
  ['the end of a day', '2026-07-31', 24, 0, '2026-07-31T23:00:00.000Z'],
])('a time of a day: %s', (_, day, hours, minutes, instant) => {
  expect(instantOf(parseIsoDate(day)!, { hours, minutes }).toISOString()).toBe(instant)
})
