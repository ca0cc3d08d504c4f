import { z } from 'zod'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'

/** What the list of local authorities may be asked for, as it stands in the address; a value that is not known falls back to its default. */
export const localAuthorityFilters = z.object({
  // PostgreSQL takes no NUL.
  q: z
    .string()
    .max(200)
    .transform((q) => stripInvisible(q).trim())
    .catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type LocalAuthorityFilters = z.infer<typeof localAuthorityFilters>
