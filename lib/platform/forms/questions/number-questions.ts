import { z } from 'zod'
import type { Question } from './question.ts'

type QuestionOptions = { hint?: string }

/** A whole number, such as pupils or places; commas and spaces are accepted. */
export function wholeNumber(
  label: string,
  { hint, min = 0, max = 100_000, suffix }: QuestionOptions & { min?: number; max?: number; suffix?: string } = {},
): Question<number> {
  return {
    label,
    field: (name) => ({ type: 'text', name, label, hint, suffix, width: 5, inputMode: 'numeric' }),
    schema: numeric(label, /^-?\d+$/, 'must be a whole number, like 30', min, max),
    fill: (name, value) => ({ [name]: value === null ? '' : String(value) }),
    text: (value) => (value === null ? '' : String(value)),
  }
}

/** A number with at most one decimal place, such as miles. */
export function decimalNumber(
  label: string,
  { hint, min = 0, max = 10_000, suffix }: QuestionOptions & { min?: number; max?: number; suffix?: string } = {},
): Question<number> {
  return {
    label,
    field: (name) => ({ type: 'text', name, label, hint, suffix, width: 5, inputMode: 'decimal' }),
    schema: numeric(label, /^-?\d+(\.\d)?$/, 'must be a number with at most one decimal place, like 2.5', min, max),
    fill: (name, value) => ({ [name]: value === null ? '' : String(value) }),
    text: (value) => (value === null ? '' : `${value}${suffix ? ` ${suffix}` : ''}`),
  }
}

/** An amount in pounds, also below nought unless `min` says otherwise; a pound sign, commas and spaces are accepted. Blank is not nought (Prepare 3.1). */
export function money(
  label: string,
  { hint, min = -most, max = most }: QuestionOptions & { min?: number; max?: number } = {},
): Question<number> {
  return {
    label,
    field: (name) => ({ type: 'text', name, label, hint, prefix: '£', width: 10, inputMode: 'decimal' }),
    schema: z.preprocess(
      (value) =>
        typeof value === 'string' ? value.replaceAll(/[£,\s]/g, '').replace('−', '-') || null : (value ?? null),
      z
        .string()
        .regex(
          /^-?\d+(\.\d{1,2})?$/,
          `${label} must be an amount of money, like 25,000 or ${min < 0 ? '-' : ''}1,250.50`,
        )
        .transform(Number)
        .refine((value) => value >= min && value <= max, `${label} must be between ${pounds(min)} and ${pounds(max)}`)
        .nullable(),
    ),
    fill: (name, value) => ({ [name]: value === null ? '' : String(value) }),
    text: (value) => (value === null ? '' : withPence.format(value)),
  }
}

const withPence = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
/** An amount in pounds as people read it, without pence where there are none. */
export const pounds = (amount: number) => withPence.format(amount).replace('.00', '')
const most = 1_000_000_000

const numeric = (label: string, pattern: RegExp, shape: string, min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.replaceAll(/[,\s]/g, '') || null : (value ?? null)),
    z
      .string()
      .regex(pattern, `${label} ${shape}`)
      .transform(Number)
      .refine(
        (value) => value >= min && value <= max,
        `${label} must be between ${min} and ${max.toLocaleString('en-GB')}`,
      )
      .nullable(),
  )
