/**
 * Dates and times as people in England read them; the only place that knows Europe/London. A calendar date travels as
 * `YYYY-MM-DD` in forms and exports and as a Date at midnight UTC to and from the database.
 */
const zone = 'Europe/London'
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options)
const longDate = format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthAndYear = format({ month: 'long', year: 'numeric', timeZone: 'UTC' })
const dateAndTime = format({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: zone,
})
const isoInZone = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: zone,
})
const clock = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: zone,
})

/** A calendar date (Date at midnight UTC) as `1 September 2026`. */
export const formatDate = (date: Date) => longDate.format(date)

/** A calendar date as `September 2026`. */
export const formatMonth = (date: Date) => monthAndYear.format(date)

/** An instant as `21 November 2026 at 4:05pm`, in Europe/London. */
export const formatInstant = (instant: Date) =>
  dateAndTime
    .format(instant)
    .replace(/,? (?:at )?(\d+:\d+)\s*([ap]m)$/i, (_, time, half) => ` at ${time}${half.toLowerCase()}`)

/** A calendar date as `2026-09-01`. */
export const isoDate = (date: Date) => date.toISOString().slice(0, 10)

/** The calendar date of `2026-09-01`, or undefined when there is no such day (31 February, 2026-13-01, text). */
export function parseIsoDate(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || isoDate(date) !== text ? undefined : date
}

/** The calendar day that it is in England at an instant, as a Date at midnight UTC. */
export const dayOf = (instant: Date): Date => parseIsoDate(isoInZone.format(instant))!

/** The instant when clocks in England show a time of a day (24:00 is its end); of an hour that comes twice, the first. */
export function instantOf(day: Date, { hours, minutes }: { hours: number; minutes: number }): Date {
  const shown = day.getTime() + (hours * 60 + minutes) * 60_000
  // England keeps UTC, or is an hour ahead.
  const inSummer = new Date(shown - 3_600_000)
  return clockOf(inSummer) === shown ? inSummer : new Date(shown)
}

function clockOf(instant: Date): number {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00Z`)
}

/** The time of `17:00`, `9.30am` or `5pm`, or undefined when there is none such. */
export function parseTime(text: string): { hours: number; minutes: number } | undefined {
  const [, hour, minute = '0', half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/.exec(text.trim().toLowerCase()) ?? []
  if (hour === undefined || (half === undefined && !/[:.]/.test(text))) return undefined
  const [hours, minutes] = [Number(hour), Number(minute)]
  if (minutes > 59 || (half ? hours < 1 || hours > 12 : hours > 23)) return undefined
  return { hours: half ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours, minutes }
}

/** Today in England. Commands and pages call it; rules take the day as an argument. */
export const today = (): Date => dayOf(new Date())

/** The month so many months after another, or before it; both as `2026-09`. */
export function monthAfter(month: string, months: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The month 1 to 12 that somebody typed as `3`, `03`, `mar` or `March`; undefined when it is none. */
export function parseMonth(text: string): number | undefined {
  const word = text.trim().toLowerCase()
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : undefined
  const found = monthNames.findIndex((name) => word.startsWith(name) && fullMonth(name).startsWith(word))
  return found < 0 ? undefined : found + 1
}

const fullMonth = (short: string) =>
  format({ month: 'long', timeZone: 'UTC' })
    .format(new Date(Date.UTC(2026, monthNames.indexOf(short), 1)))
    .toLowerCase()
