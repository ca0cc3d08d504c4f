import { z } from 'zod'
import { codesOf, emailKinds } from '#lib/labels'

/** How an e-mail stands. */
export const emailStates = { waiting: 'Waiting', sent: 'Sent', failed: 'Not sent' } as const
export type EmailState = keyof typeof emailStates

/** What the outbox may be asked for, as it stands in the address; a value that is not known falls back to its default. */
export const outboxFilters = z.object({
  state: z.enum(codesOf(emailStates)).optional().catch(undefined),
  kind: z.enum(codesOf(emailKinds)).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type OutboxFilters = z.infer<typeof outboxFilters>
