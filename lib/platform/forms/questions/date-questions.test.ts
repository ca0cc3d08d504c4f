import { expect, test } from 'vitest'
import { calendarDate, monthOfYear } from './date-questions.ts'

const opened = calendarDate('Date opened', { notAfter: () => new Date('2026-11-21') })

test.each([
  ['blank is not answered', { day: '', month: '', year: '' }, null],
  ['nothing sent is not answered', undefined, null],
  ['text where parts should be is not answered', 'rubbish', null],
  ['a date', { day: '9', month: '7', year: '2026' }, '2026-07-09'],
  ['a month by its name', { day: '9', month: 'jul', year: '2026' }, '2026-07-09'],
  ['spaces are no matter', { day: ' 9', month: '0 7', year: '20 26' }, '2026-07-09'],
  ['a leap day', { day: '29', month: '2', year: '2024' }, '2024-02-29'],
  ['today', { day: '21', month: '11', year: '2026' }, '2026-11-21'],
])('a date: %s', (_, given, expected) => {
  const parsed = opened.schema.parse(given)
  expect(parsed?.toISOString().slice(0, 10) ?? null).toBe(expected)
})

test.each([
  [{ day: '', month: '7', year: '2026' }, 'day', 'Date opened must include a day'],
  [{ day: '', month: '', year: '2026' }, 'day', 'Date opened must include a day and month'],
  [{ day: '9', month: '13', year: '2026' }, 'month', 'Date opened must have a month from 1 to 12'],
  [{ day: '9', month: 'm', year: '2026' }, 'month', 'Date opened must have a month from 1 to 12'],
  [{ day: '9', month: '7', year: '26' }, 'year', 'Date opened must have a year of 4 numbers'],
  [{ day: '30', month: '2', year: '2026' }, 'day', 'Date opened must be a real date'],
  [{ day: '١', month: '2', year: '2026' }, 'day', 'Date opened must be a real date'],
  [{ day: '1', month: '2', year: '1999' }, 'year', 'Date opened must have a year from 2000 to 2050'],
  [{ day: '22', month: '11', year: '2026' }, 'day', 'Date opened must be today or in the past'],
])('a date: %j is refused', (given, part, message) => {
  expect(opened.schema.safeParse(given).error?.issues).toMatchObject([{ path: [part], message }])
})

test('a month is kept as its first day and filled in again without the day', () => {
  const question = monthOfYear('Conversion date')
  const date = question.schema.parse({ month: 'September', year: '2026' })
  expect(date?.toISOString()).toBe('2026-09-01T00:00:00.000Z')
  expect(question.fill('significantOn', date)).toEqual({ 'significantOn-month': '9', 'significantOn-year': '2026' })
  expect(question.text(date)).toBe('September 2026')
})
