import { z } from 'zod'
import { isoDate, parseIsoDate } from '#lib/calendar/calendar'
import { codesOf, dateBases, projectTypes, phases, projectStates, projectTeams, regions, yesNo } from '#lib/labels'

/** What narrows an export, the same on its page, in the API and in the rows of a definition. Days are `YYYY-MM-DD`. */
export const exportFilters = z.object({
  phase: many('phase', codesOf(phases)),
  state: many('state', codesOf(projectStates)),
  type: many('type', codesOf(projectTypes)),
  region: many('region', codesOf(regions)),
  localAuthority: z
    .array(z.string().regex(/^\d{3}$/, 'localAuthority must be a code of three digits'))
    .max(200)
    .optional(),
  team: many('team', codesOf(projectTeams)),
  assigned: one('assigned', codesOf(yesNo)),
  confirmed: one('confirmed', codesOf(yesNo)),
  onHold: one('onHold', codesOf(yesNo)),
  dateBasis: one('dateBasis', codesOf(dateBases)),
  from: day('from', (month) => `${month}-01`).optional(),
  to: day('to', lastDayOf).optional(),
})
export type Filters = z.infer<typeof exportFilters>
export type FilterName = keyof Filters

/** Every filter there is, in the order they are shown. */
export const filterNames = Object.keys(exportFilters.shape) as FilterName[]

const lists: readonly FilterName[] = ['phase', 'state', 'type', 'region', 'localAuthority', 'team']

/** A filter that cannot be used, and a sentence that says what can. */
export type FilterProblem = { name: string; message: string }

type Parsed = { ok: true; filters: Filters } | { ok: false; problems: FilterProblem[] }

/**
 * Reads filters from a query string: only those that the export offers (and `others`, which the caller reads itself). A list is
 * a name given more than once; of any other name there may be one value. Empty values count as not given, as forms send them.
 */
export function parseFilters(
  query: URLSearchParams,
  offered: readonly string[],
  others: readonly string[] = [],
): Parsed {
  const known = [...offered, ...others]
  // The boxes of a date are for forms: who reads this writes addresses.
  const told = known.filter((name) => !name.includes('-')).join(', ')
  const problems = [...new Set(query.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, message: `“${name}” is not known here. There are: ${told}` }))
  const given: Record<string, string | string[]> = {}
  for (const name of known) {
    const values = [...new Set(query.getAll(name).filter((value) => value !== ''))]
    const isList = lists.includes(name as FilterName)
    if (!isList && values.length > 1) problems.push({ name, message: `${name} may have one value` })
    if (offered.includes(name) && values.length > 0) given[name] = isList ? values : values[0]!
  }
  const parsed = exportFilters.safeParse(given)
  if (parsed.error) problems.push(...problemsOf(parsed.error))
  if (parsed.data?.from && parsed.data.to && parsed.data.from > parsed.data.to)
    problems.push({ name: 'from', message: 'from must be the same as or before to' })
  return parsed.data && problems.length === 0 ? { ok: true, filters: parsed.data } : { ok: false, problems }
}

/** Filters as they are chosen on a page: days that begin and end months are the months. */
export const toChosen = ({ from, to, ...filters }: Filters): Filters => ({
  ...filters,
  ...(from && { from: from.replace(/^(\d{4}-\d{2})-01$/, '$1') }),
  ...(to && { to: to === lastDayOf(to.slice(0, 7)) ? to.slice(0, 7) : to }),
})

/** What a schema says against an address, name by name. */
export const problemsOf = ({ issues }: z.ZodError): FilterProblem[] =>
  issues.map(({ path, message }) => ({ name: String(path[0]), message }))

/** The filters as a query string, so that they travel with a link. */
export function toQuery(filters: Filters): URLSearchParams {
  const chosen = toChosen(filters)
  return new URLSearchParams(filterNames.flatMap((name) => [chosen[name] ?? []].flat().map((value) => [name, value])))
}

/** A problem in the words of a page, whose boxes are called “Date from” and “Date to”. */
export const inWords = ({ name, message }: FilterProblem): FilterProblem => ({
  name,
  message: message.replace(/^(from|to) must/, 'Date $1 must').replace(/ before to$/, ' before date to'),
})

/** The filters, of those asked once, that an export still offers. */
export const stillOffered = (filters: Filters, offered: readonly string[]): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => offered.includes(name)))

function many<Code extends string>(name: string, codes: [Code, ...Code[]]) {
  return z.array(z.enum(codes, `${name} must be one of: ${codes.join(', ')}`)).optional()
}

function one<Code extends string>(name: string, codes: [Code, ...Code[]]) {
  return z.enum(codes, `${name} must be one of: ${codes.join(', ')}`).optional()
}

/** A day, or a month that stands for one of its days. */
function day(name: string, ofMonth: (month: string) => string) {
  return z
    .string()
    .transform((text) => (/^\d{4}-\d{2}$/.test(text) ? ofMonth(text) : text))
    .refine((text) => text >= '1900' && parseIsoDate(text) !== undefined, {
      error: `${name} must be a day or a month, like 2026-09-01 or 2026-09`,
    })
}

function lastDayOf(month: string): string {
  const first = parseIsoDate(`${month}-01`)
  if (!first) return month
  return isoDate(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)))
}
