import { formatMonth, isoDate, monthAfter, parseIsoDate } from '#lib/calendar/calendar'
import { codesOf } from '#lib/labels'

export type Option = { value: string; text: string }
export type FilterQuestion =
  | { type: 'text'; name: string; label: string; hint?: string }
  | { type: 'checkboxes'; name: string; label: string; options: Option[] }
  | { type: 'select'; name: string; label: string; options: Option[]; any: string; chip?: string }

/** The months a date can usefully be filtered by: two years back, three years on. */
const monthsAround = { back: 24, on: 36 }

/** The codes of a dictionary as options, in its order. */
export const optionsOf = (dictionary: Record<string, string>): Option[] =>
  codesOf(dictionary).map((value) => ({ value, text: dictionary[value]! }))

/** The same by their labels, A to Z. */
export const optionsByLabel = (dictionary: Record<string, string>): Option[] =>
  optionsOf(dictionary).toSorted((a, b) => a.text.localeCompare(b.text))

/** The months around a day as options. */
export function monthOptions(day: Date): Option[] {
  return Array.from({ length: monthsAround.back + monthsAround.on + 1 }, (_, index) => {
    const value = monthAfter(isoDate(day).slice(0, 7), index - monthsAround.back)
    return { value, text: formatMonth(parseIsoDate(`${value}-01`)!) }
  })
}
