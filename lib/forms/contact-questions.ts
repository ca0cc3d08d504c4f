import { z } from 'zod'
import { blankIsNull } from './questions.ts'
import type { Question } from './question.ts'

type Asked = { hint?: string }

/** An e-mail address. Blank is not answered. */
export const emailAddress = (label = 'Email address', { hint }: Asked = {}): Question<string> => ({
  ...line(label),
  field: (name) => ({ type: 'text', name, label, hint, inputMode: 'email' }),
  schema: blankIsNull(
    z
      .email(`${label} must be in the correct format, like name@example.com`)
      .max(254, `${label} must be 254 characters or fewer`),
  ),
})

/** A telephone number of the United Kingdom, kept as it is written. Blank is not answered. */
export const phoneNumber = (label = 'Telephone number', { hint }: Asked = {}): Question<string> => ({
  ...line(label),
  field: (name) => ({ type: 'text', name, label, hint, width: 20, inputMode: 'tel' }),
  schema: blankIsNull(
    z
      .string()
      .max(40, `${label} must be 40 characters or fewer`)
      .refine(isPhoneNumber, `${label} must be a UK number, like 01632 960 001 or +44 1632 960 001`),
  ),
})

/** A postcode, kept in capitals with its space. Blank is not answered. */
export const postcode = (label = 'Postcode', { hint }: Asked = {}): Question<string> => ({
  ...line(label),
  field: (name) => ({ type: 'text', name, label, hint, width: 10 }),
  schema: z.preprocess(
    (value) => (typeof value === 'string' ? toPostcode(value) || null : (value ?? null)),
    z
      .string()
      .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, `${label} must be a full UK postcode, like AA3 1AB`)
      .nullable(),
  ),
})

const line = (label: string) => ({
  label,
  fill: (name: string, value: string | null) => ({ [name]: value ?? '' }),
  text: (value: string | null) => value ?? '',
})

/** Ten or eleven digits from 0 (nine or ten after +44), with the signs that people put between them, and perhaps an extension. */
export const isPhoneNumber = (text: string): boolean =>
  /^(?:(?:\+44|0044)\(?0?\)?|0)\d{9,10}$/.test(
    text.replace(/\s*(?:ext\.?|x)\s*\d{1,6}$/i, '').replaceAll(/[\s().-]/g, ''),
  )

function toPostcode(text: string): string {
  const letters = text.toUpperCase().replaceAll(/\s/g, '')
  return letters.length > 3 ? `${letters.slice(0, -3)} ${letters.slice(-3)}` : letters
}
