import { z } from 'zod'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'

export const peopleStates = { active: 'Active', deactivated: 'Deactivated', all: 'All' } as const

/** What the list of people may be asked for, as it stands in the address; a value that is not known falls back to its default. */
export const peopleFilters = z.object({
  // PostgreSQL takes no NUL.
  q: z
    .string()
    .max(200)
    .transform((q) => stripInvisible(q).trim())
    .catch(''),
  state: z.enum(['active', 'deactivated', 'all']).catch('active'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type PeopleFilters = z.infer<typeof peopleFilters>
