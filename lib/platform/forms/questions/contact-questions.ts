import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { emailSchema } from '#lib/platform/forms/email-schema'
import type { Question } from './question.ts'
import { blankIsNull } from './questions.ts'

type QuestionOptions = { hint?: string }

/** An email address, kept in lower case. Blank is not answered. */
export const emailAddress = (label = 'Email address', { hint }: QuestionOptions = {}): Question<string> => ({
  label,
  field: (name) => ({ type: 'text', name, label, hint, inputMode: 'email' }),
  schema: blankIsNull(z.string(`${label} must be text`).pipe(emailSchema)),
  ...asTyped,
})

/**
 * A phone number that can exist: of the United Kingdom, or of another country with its code; kept in the way it is usually written.
 * Blank is not answered.
 */
export const phoneNumber = (label = 'Phone number', { hint }: QuestionOptions = {}): Question<string> => ({
  label,
  field: (name) => ({ type: 'text', name, label, hint, width: 20, inputMode: 'tel' }),
  schema: blankIsNull(
    z
      .string(`${label} must be text`)
      .max(60, `${label} must be 60 characters or fewer`)
      .transform((typed, context) => {
        const written = phoneAsWritten(typed)
        if (written) return written
        context.addIssue('Enter a phone number, like 020 7946 0123, 07400 123 456 or +33 1 23 45 67 89')
        return z.NEVER
      }),
  ),
  ...asTyped,
})

const asTyped = {
  fill: (name: string, value: string | null) => ({ [name]: value ?? '' }),
  text: (value: string | null) => value ?? '',
}

/** The number as people of its country write it, those of others with the code; undefined where there can be no such number. */
export function phoneAsWritten(typed: string): string | undefined {
  const number = parsePhoneNumberFromString(typed, { defaultCountry: 'GB', extract: false })
  if (!number?.isValid()) return undefined
  return number.countryCallingCode === '44' ? number.formatNational() : number.formatInternational()
}
