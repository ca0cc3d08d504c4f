import { z } from 'zod'

const select = 'Select the delivery officer'

/** Who something is assigned to, as the form sends it: a person, or nobody. */
export const officerAnswer = z.object({
  officerId: z.union([z.uuid(select), z.literal('nobody')], select).transform((id) => (id === 'nobody' ? null : id)),
})
