import { z } from 'zod'
import type { Question } from './question.ts'
import { blankIsNull } from './questions.ts'

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
const most = 1_000_000_000

/** An amount in pounds, also below nought; a pound sign, commas and spaces are accepted. Blank is not nought (Prepare 3.1). */
export function money(label: string, { hint }: { hint?: string } = {}): Question<number> {
  return {
    label,
    field: (name) => ({ type: 'text', name, label, hint, prefix: '£', width: 10, inputMode: 'decimal' }),
    schema: z.preprocess(
      (value) =>
        typeof value === 'string' ? value.replaceAll(/[£,\s]/g, '').replace('−', '-') || null : (value ?? null),
      z
        .string()
        .regex(/^-?\d+(\.\d{1,2})?$/, `${label} must be an amount of money, like 25,000 or -1,250.50`)
        .transform(Number)
        .refine((value) => Math.abs(value) <= most, `${label} must be between -£1,000,000,000 and £1,000,000,000`)
        .nullable(),
    ),
    fill: (name, value) => ({ [name]: value === null ? '' : String(value) }),
    text: (value) => (value === null ? '' : pounds.format(value)),
  }
}

/** A link to a page or document, over https. */
export function link(label: string, { hint }: { hint?: string } = {}): Question<string> {
  return {
    label,
    field: (name) => ({ type: 'text', name, label, hint, inputMode: 'url' }),
    schema: blankIsNull(
      z
        .url({
          protocol: /^https$/,
          hostname: z.regexes.domain,
          error: `${label} must be a full link, starting with https://`,
        })
        .max(2000, `${label} must be 2,000 characters or fewer`),
    ),
    fill: (name, value) => ({ [name]: value ?? '' }),
    text: (value) => value ?? '',
  }
}
