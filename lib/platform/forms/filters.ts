import { z } from 'zod'

/** Parts of what a list may be asked for, as they stand in its address. A value that is not known falls back to none. */
export const manyOf = <Value>(schema: z.ZodType<Value>) =>
  z
    .preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(schema).max(200))
    .catch([])

export const localAuthorityCodes = manyOf(z.string().regex(/^\d{3}$/))

/** A person's id, `none` for nobody, '' for anybody. */
export const officerChoice = z
  .union([z.uuid(), z.literal('none'), z.literal('')])
  .catch('')
  .default('')

/** `2026-09`, or ''. */
export const monthChoice = z
  .union([z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/), z.literal('')])
  .catch('')
  .default('')

export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1)
