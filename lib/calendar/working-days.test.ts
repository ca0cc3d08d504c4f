import { expect, test } from 'vitest'
import { bankHolidaysOf } from './bank-holidays.ts'
import { isoDate } from './calendar.ts'
import { addWorkingDays } from './working-days.ts'

// As published by GOV.UK for England and Wales.
test.each([
  [2020, '2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28'],
  [2021, '2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28'],
  [
    2022,
    '2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27',
  ],
  [2023, '2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26'],
  [2024, '2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26'],
  [2025, '2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26'],
  [2026, '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28'],
  [2027, '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28'],
])('the bank holidays of %i', (year, published) => {
  const days = [...bankHolidaysOf(year)].toSorted((a, b) => a - b).map((day) => isoDate(new Date(day * 86_400_000)))
  expect(days.join(' ')).toBe(published)
})

test.each([
  ['from a Monday to the next', '2026-11-02', 5, '2026-11-09'],
  ['none, from a Sunday', '2026-11-01', 0, '2026-11-01'],
  ['from a Saturday', '2026-11-07', 1, '2026-11-09'],
  ['over Christmas and New Year', '2026-12-24', 5, '2027-01-05'],
  ['over Easter', '2027-03-25', 1, '2027-03-30'],
  ['back over the summer bank holiday', '2026-09-01', -1, '2026-08-28'],
  ['back over a weekend', '2026-11-01', -1, '2026-10-30'],
  ['back a long way', '2027-01-01', -40, '2026-11-04'],
])('working days %s', (_, from, count, expected) => {
  expect(isoDate(addWorkingDays(new Date(from), count))).toBe(expected)
})
