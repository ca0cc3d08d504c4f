import { z } from 'zod'
import type { Question } from './question.ts'

/** A full postcode, kept in capitals with its space. Blank is not answered. */
export const postcode = (label = 'Postcode'): Question<string> => ({
  label,
  field: (name) => ({ type: 'text', name, label, width: 10 }),
  schema: z.preprocess(
    (value) => (typeof value === 'string' ? asWritten(value) || null : (value ?? null)),
    z
      .string(`${label} must be text`)
      .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, `${label} must be a full UK postcode, like AA3 1AB`)
      .nullable(),
  ),
  fill: (name, value) => ({ [name]: value ?? '' }),
  text: (value) => value ?? '',
})

function asWritten(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/\s/g, '')
  return letters.length > 3 ? `${letters.slice(0, -3)} ${letters.slice(-3)}` : letters
}
