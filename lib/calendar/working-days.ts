import { bankHolidaysOf, weekday } from './bank-holidays.ts'

const dayLength = 86_400_000
const holidays = new Map<number, Set<number>>()

function isWorkingDay(day: number): boolean {
  if (weekday(day) === 0 || weekday(day) === 6) return false
  const year = new Date(day * dayLength).getUTCFullYear()
  const ofYear = holidays.get(year) ?? bankHolidaysOf(year)
  holidays.set(year, ofYear)
  return !ofYear.has(day)
}

/** The calendar date so many working days of England after another; before it where `count` is below nought. */
export function addWorkingDays(date: Date, count: number): Date {
  const step = Math.sign(count)
  let day = date.getTime() / dayLength
  for (let left = Math.abs(count); left > 0;) {
    day += step
    if (isWorkingDay(day)) left -= 1
  }
  return new Date(day * dayLength)
}
