/** Days that were moved or given once, by proclamation: holidays of no rule, and those whose rule did not hold. */
const added = [
  '2002-06-03',
  '2002-06-04',
  '2011-04-29',
  '2012-06-04',
  '2012-06-05',
  '2020-05-08',
  '2022-06-02',
  '2022-06-03',
  '2022-09-19',
  '2023-05-08',
]
const movedAway = ['2002-05-27', '2012-05-28', '2020-05-04', '2022-05-30']

/** The bank holidays of England and Wales in a year, as days since 1970. */
export function bankHolidaysOf(year: number): Set<number> {
  const easter = easterOf(year)
  const newYear = dayNumber(year, 0, 1)
  const christmas = dayNumber(year, 11, 25)
  const ruled = [
    weekendToMonday(newYear),
    easter - 2,
    easter + 1,
    firstMonday(year, 4),
    lastMonday(year, 4),
    lastMonday(year, 7),
    ...christmasAndBoxingDay(christmas),
  ]
  const ofYear = (days: string[]) =>
    days.filter((day) => day.startsWith(String(year))).map((day) => Date.parse(day) / dayLength)
  const moved = ofYear(movedAway)
  return new Set([...ruled.filter((day) => !moved.includes(day)), ...ofYear(added)])
}

const dayLength = 86_400_000
const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month, day) / dayLength

/** 0 is Sunday. 1 January 1970 was a Thursday. */
export const weekday = (day: number) => (((day + 4) % 7) + 7) % 7

const weekendToMonday = (day: number) => day + (weekday(day) === 6 ? 2 : weekday(day) === 0 ? 1 : 0)
const firstMonday = (year: number, month: number) => {
  const first = dayNumber(year, month, 1)
  return first + ((8 - weekday(first)) % 7)
}
const lastMonday = (year: number, month: number) => {
  const last = dayNumber(year, month + 1, 0)
  return last - ((weekday(last) + 6) % 7)
}

/** Each of the two that falls on a weekend is given on the next weekday that is not the other's. */
function christmasAndBoxingDay(christmas: number): number[] {
  if (weekday(christmas) === 5) return [christmas, christmas + 3]
  if (weekday(christmas) === 6) return [christmas + 2, christmas + 3]
  return weekday(christmas) === 0 ? [christmas + 1, christmas + 2] : [christmas, christmas + 1]
}

/** Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31) - 1, (f % 31) + 1)
}
