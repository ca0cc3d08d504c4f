import { z } from 'zod'

const emailSentence = 'Enter an email address in the correct format, like name@example.com'

/**
 * An email address in lower case, by which a person is known. Only ASCII: `'\u212A'.toLowerCase()` is an ordinary `k`, so that another
 * mailbox would read as somebody's own.
 */
export const emailSchema = z
  .string()
  .max(254, 'Email address must be 254 characters or fewer')
  .regex(/^[\x21-\x7E]*$/, emailSentence)
  .toLowerCase()
  .pipe(z.email(emailSentence))
