import { z } from 'zod'
import { isoDate, parseIsoDate } from '#lib/calendar'
import { codesOf, kinds, phases } from '#lib/labels'

const filters = z.object({
  phase: z.array(oneOf('phase', codesOf(phases))).optional(),
  type: z.array(oneOf('type', codesOf(kinds))).optional(),
  from: day('from', (month) => `${month}-01`).optional(),
  to: day('to', lastDayOf).optional(),
})

/** What narrows an export, the same on the page and in the API. Days are `YYYY-MM-DD`. */
export type Filters = z.infer<typeof filters>

/** A filter that cannot be used, and a sentence that says what can. */
export type FilterProblem = { name: string; message: string }

type Parsed = { ok: true; filters: Filters } | { ok: false; problems: FilterProblem[] }

/**
 * Reads filters from a query string: only those that the export offers (and `others`, which the caller reads itself). A list is
 * a name given more than once. Empty values count as not given, as forms send them.
 */
export function parseFilters(
  query: URLSearchParams,
  offered: readonly string[],
  others: readonly string[] = [],
): Parsed {
  const known = [...offered, ...others]
  const problems = [...new Set(query.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, message: `“${name}” is not a filter of this export. It has: ${offered.join(', ')}` }))
  const given: Record<string, string | string[]> = {}
  for (const name of offered) {
    const values = query.getAll(name).filter((value) => value !== '')
    if (values.length > 0) given[name] = name === 'phase' || name === 'type' ? values : values.at(-1)!
  }
  const parsed = filters.safeParse(given)
  for (const issue of parsed.error?.issues ?? []) problems.push({ name: String(issue.path[0]), message: issue.message })
  if (parsed.data?.from && parsed.data.to && parsed.data.from > parsed.data.to)
    problems.push({ name: 'from', message: 'from must be the same as or before to' })
  return parsed.data && problems.length === 0 ? { ok: true, filters: parsed.data } : { ok: false, problems }
}

/** The filters as a query string, so that they travel with a link. */
export function toQuery({ phase = [], type = [], from, to }: Filters): URLSearchParams {
  const pairs = [...phase.map((value) => ['phase', value]), ...type.map((value) => ['type', value])]
  if (from) pairs.push(['from', from])
  if (to) pairs.push(['to', to])
  return new URLSearchParams(pairs)
}

function oneOf<Code extends string>(name: string, codes: [Code, ...Code[]]) {
  return z.enum(codes, `${name} must be one of: ${codes.join(', ')}`)
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
