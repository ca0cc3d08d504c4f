import { z } from 'zod'

/** What a history may be asked for, as it stands in the address; a value that is not known falls back to its default. */
export const historyFilters = z.object({
  person: z
    .union([z.uuid(), z.literal('')])
    .catch('')
    .default(''),
  /** A part and its column, `proposal.officer_id`; of the ticks of a task `task_record.handover`. */
  field: z
    .string()
    .regex(/^[a-z_]+\.[a-z0-9_-]{1,80}$/)
    .or(z.literal(''))
    .catch('')
    .default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type HistoryFilters = z.infer<typeof historyFilters>
