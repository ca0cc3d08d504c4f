import { z } from 'zod'
import { codesOf, downloadHeaders } from '#lib/labels'
import { problemsOf, type FilterProblem } from '#lib/catalogue/filters/filters'

/** How a file is written, the same on its page and in the API. `bom` puts the mark before a CSV file that Excel needs. */
export const fileOptions = z.object({
  header: z.enum(codesOf(downloadHeaders), `header must be one of: ${codesOf(downloadHeaders).join(', ')}`).optional(),
  bom: z
    .enum(['0', '1'], 'bom must be one of: 0, 1')
    .transform((bit) => bit === '1')
    .optional(),
})

export type FileOptions = z.infer<typeof fileOptions>

/** Which of an export is asked for by the API: an older version of it, some of its columns in another order. */
export const choiceOptions = z.object({
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'version must be a whole number from 1')
    .transform(Number)
    .optional(),
  columns: z
    .string()
    .transform((ids) => [...new Set(ids.split(',').map((id) => id.trim()))])
    .optional(),
})

/** Reads the options of a schema from a query string. Empty values count as not given, as forms send them. */
export function readOptions<Schema extends z.ZodObject>(
  schema: Schema,
  query: URLSearchParams,
): { options: Partial<z.infer<Schema>>; problems: FilterProblem[] } {
  const names = Object.keys(schema.shape).filter((name) => query.get(name))
  const parsed = schema.safeParse(Object.fromEntries(names.map((name) => [name, query.get(name)])))
  return parsed.success
    ? { options: parsed.data as Partial<z.infer<Schema>>, problems: [] }
    : { options: {}, problems: problemsOf(parsed.error) }
}
