import { z } from 'zod'

export const keyStates = { working: 'Working', expired: 'Expired', revoked: 'Revoked', all: 'All' } as const

/** What the list of keys may be asked for, as it stands in the address; a value that is not known falls back to its default. */
export const keyFilters = z.object({
  state: z.enum(['working', 'expired', 'revoked', 'all']).catch('working'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type KeyFilters = z.infer<typeof keyFilters>
