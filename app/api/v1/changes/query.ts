import { z } from 'zod'
import { readCursor } from '#lib/exports/point-in-time/cursor'

const most = 10_000

/** What the feed may be asked. Empty values count as not given, as forms send them. */
export const feedQuery = z.strictObject({
  after: z
    .string()
    .refine((text) => text === '' || readCursor(text) !== undefined, {
      error: 'after must be a cursor: the Next-Cursor of an answer before',
    })
    .optional()
    .meta({ description: 'The Next-Cursor of the answer before. From the beginning when left out' }),
  limit: z.coerce
    .number(`limit must be a whole number from 1 to ${most}`)
    .int(`limit must be a whole number from 1 to ${most}`)
    .min(1, `limit must be a whole number from 1 to ${most}`)
    .max(most, `limit must be a whole number from 1 to ${most}`)
    .default(1000)
    .meta({ description: 'How many changes to give at most' }),
})

/** Reads the address of the feed; or what is wrong with it, name by name. */
export function readFeedQuery(query: URLSearchParams) {
  const parsed = feedQuery.safeParse(Object.fromEntries([...query].filter(([, value]) => value !== '')))
  if (parsed.success) return { ok: true as const, ...parsed.data }
  const errors = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ name, message: `“${name}” is not known here. There are: ${known}` }))
      : [{ name: String(issue.path[0]), message: issue.message }],
  )
  return { ok: false as const, errors }
}

const known = Object.keys(feedQuery.shape).join(', ')
