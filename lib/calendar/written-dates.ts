import { parseIsoDate, parseMonth } from './calendar.ts'

const midnight = /(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)$/
const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
const inWords = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ,]{1,2}(\d{4})$/

/**
 * The ISO date of one in the notations that publishers and spreadsheets write: 31-12-2019, 31/12/2019, 31.12.2019, 2019-12-31,
 * 31 December 2019, 31-Dec-2019, also with a midnight after it. Undefined where there is no such day, and where the notation leaves
 * the century or the order open.
 */
export function writtenDate(text: string): string | undefined {
  const day = text.replace(midnight, '')
  const numbers = yearFirst.exec(day)
  if (numbers) return iso(numbers[1]!, numbers[2]!, numbers[3]!)
  const british = dayFirst.exec(day)
  if (british) return iso(british[4]!, british[3]!, british[1]!)
  const words = inWords.exec(day)
  const month = words && parseMonth(words[2]!)
  return month ? iso(words[3]!, String(month), words[1]!) : undefined
}

/** Which order a date in figures can only have been written in: `01/09/2019` says neither. */
export function orderOf(text: string): 'day-first' | 'month-first' | undefined {
  const [, first, , second] = dayFirst.exec(text.replace(midnight, '')) ?? []
  if (Number(first) > 12 && Number(second) <= 12) return 'day-first'
  return Number(second) > 12 && Number(first) <= 12 ? 'month-first' : undefined
}

function iso(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseIsoDate(date) ? date : undefined
}
