import { z } from 'zod'
import { formatInstant, instantOf, parseTime, today } from '#lib/calendar/calendar'
import { pool } from '#lib/platform/database/client'
import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { systemPeople } from '#lib/people/system-people'
import { cursorText, readCursor } from './cursor.ts'
import type { FilterProblem } from '#lib/catalogue/filters/filters'
import { lastDownload, type ChangeBaseline } from './change-baseline.ts'

/** The names that tell moments in an address, an instant each. */
export const momentNames = ['asAt', 'changedSince'] as const
type MomentName = (typeof momentNames)[number]

const namesOf = (name: MomentName) => [name, ...['day', 'month', 'year', 'time'].map((part) => `${name}-${part}`)]

/** The same with those of a form, which tells the date and time as people in England read them. */
export const timeNames: readonly string[] = momentNames.flatMap(namesOf)

/** Those of them that say what changes are asked since. */
export const sinceNames: readonly string[] = namesOf('changedSince')

/** The moment that an export is to show, where not now, and what its changes are asked since. */
export type Times = { asAt?: Date; since?: ChangeBaseline }

/** Reads the moments of an address. One to come, or before the record began, is a problem. */
export async function readTimes(query: URLSearchParams): Promise<{ times: Times; problems: FilterProblem[] }> {
  const asAt = await readMoment('asAt', query)
  const since = readSince(query) ?? (await readMoment('changedSince', query))
  const problems = [asAt, since].filter((read) => isProblem(read))
  if (asAt instanceof Date && since instanceof Date && since >= asAt)
    problems.push({ name: 'changedSince', message: 'changedSince must be before asAt' })
  if (problems.length > 0) return { times: {}, problems }
  return {
    times: { asAt: asAt as Date, since: since instanceof Date ? { at: since } : (since as ChangeBaseline) },
    problems,
  }
}

const isProblem = (read: unknown): read is FilterProblem =>
  typeof read === 'object' && read !== null && 'message' in read

/** What systems and links say instead of a moment. */
function readSince(query: URLSearchParams): ChangeBaseline | undefined {
  const given = query.get('changedSince') ?? ''
  if (given === lastDownload) return lastDownload
  if (z.uuid().safeParse(given).success) return { downloadId: given }
  const cursor = readCursor(given)
  return cursor && { cursor }
}

const instant = z.iso.datetime({ offset: true })

/** The moments of an address as systems write them. */
export const timeQuery = z.object({
  asAt: instant.optional(),
  changedSince: z.union([instant, cursorText, z.literal(lastDownload)]).optional(),
})

const examples = {
  asAt: 'a date and time with its zone, like 2026-10-31T17:00:00Z',
  changedSince: `a date and time with its zone, like 2026-10-31T17:00:00Z, a cursor, the id of a download, or ${lastDownload}`,
}

async function readMoment(name: MomentName, query: URLSearchParams): Promise<Date | FilterProblem | undefined> {
  const given = query.get(name) ?? ''
  // A plus sign in an address is a space.
  const parsed = instant.safeParse(given.replace(' ', '+'))
  if (given !== '' && !parsed.success) return { name, message: `${name} must be ${examples[name]}` }
  const read = parsed.success ? new Date(parsed.data) : readParts(name, query)
  return read instanceof Date ? ((await outsideRecord(name, read)) ?? read) : read
}

const endOfDay = { hours: 24, minutes: 0 }

function readParts(name: MomentName, query: URLSearchParams): Date | FilterProblem | undefined {
  const part = (of: string) => query.get(`${name}-${of}`)?.trim() ?? ''
  const boxes = { day: part('day'), month: part('month'), year: part('year') }
  const date = calendarDate('Date', { notAfter: today }).schema.safeParse(boxes)
  if (!date.success) {
    const [issue] = date.error.issues
    return { name: `${name}-${String(issue!.path[0])}`, message: issue!.message }
  }
  // A form that was sent without a date has its boxes in the address.
  if (!date.data)
    return query.has(`${name}-day`) || part('time') ? { name: `${name}-day`, message: 'Enter a date' } : undefined
  if (part('time') === '') return new Date(Math.min(instantOf(date.data, endOfDay).getTime(), Date.now()))
  const time = parseTime(part('time'))
  return time
    ? instantOf(date.data, time)
    : { name: `${name}-time`, message: 'Time must be a time of the day, like 9:30am or 17:00' }
}

async function outsideRecord(name: MomentName, at: Date): Promise<FilterProblem | undefined> {
  if (at > new Date()) return { name, message: 'Date and time must be in the past' }
  const began = await recordBegan()
  if (at >= began) return undefined
  return { name, message: `Nothing was recorded before ${formatInstant(began)}: choose a later date and time` }
}

/** When the record began: the service itself is its first entry. */
async function recordBegan(): Promise<Date> {
  const { rows } = await pool().query<{ at: Date }>('select min(at) as at from history.person where id = $1', [
    systemPeople.service.id,
  ])
  return rows[0]!.at
}
