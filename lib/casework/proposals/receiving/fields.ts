import { z } from 'zod'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import { parseIsoDate } from '#lib/calendar/calendar'

const isInRange = (date: Date) => date.getUTCFullYear() >= 2000 && date.getUTCFullYear() <= 2050

/** A real day between 2000 and 2050, written `2026-09-01`. */
export const day = z.string('must be a date, like 2026-09-01').transform((text, context) => {
  const date = parseIsoDate(text)
  if (date && isInRange(date)) return date
  context.addIssue({ code: 'custom', message: 'must be a real date from 2000 to 2050, like 2026-09-01' })
  return z.NEVER
})

/** The first of the month of a day: what a conversion or transfer date always is. */
export const month = day.transform((date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)))

/** A text of up to 10,000 characters. */
export const text = z
  .string('must be text')
  .trim()
  .max(10_000, 'must be 10,000 characters or fewer')
  .refine((value) => !value.includes('\0'), 'must not contain unprintable characters')
  .overwrite((value) => stripInvisible(value).trim())

/** A text of one shape; `expects` says which. */
export const shaped = (pattern: RegExp, expects: string) => z.string(expects).regex(pattern, expects)

export const urn = shaped(/^\d{6}$/, 'must be a URN of six digits')
export const ukprn = shaped(/^1\d{7}$/, 'must be a UKPRN: eight digits, the first of them 1')
export const trustReference = shaped(/^TR\d{5}$/, 'must be a trust reference number: TR and five digits')

/** Pounds carried forward; a deficit becomes a negative amount (Prepare 2.3). */
export const carriedForward = z
  .strictObject({
    amount: z
      .number('must be an amount in pounds')
      .min(0, 'must not be negative: say that it is a deficit by its status')
      .max(1_000_000_000, 'must be 1,000,000,000 or less')
      .multipleOf(0.01, 'must be whole pence'),
    status: z.enum(['surplus', 'deficit'], 'must be surplus or deficit'),
  })
  .transform(({ amount, status }) => (status === 'deficit' && amount > 0 ? -amount : amount))
