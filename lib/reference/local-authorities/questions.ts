import { z } from 'zod'
import { postcode } from '#lib/platform/forms/questions/postcode-question'
import { blankIsNull, optional, required, shortText } from '#lib/platform/forms/questions/questions'
import { emailAddress, phoneNumber } from '#lib/platform/forms/questions/contact-questions'

/** What is asked about a local authority (Complete 6). */
export const localAuthorityQuestions = {
  name: required(shortText('Name'), { error: 'Enter the name of the local authority' }),
  code: required(
    {
      ...shortText('Code', { hint: 'Three digits, as in the register of schools', width: 10 }),
      schema: blankIsNull(z.string().regex(/^\d{3}$/, 'Code must be three digits, like 201')),
    },
    { error: 'Enter the code of the local authority' },
  ),
  address1: required(shortText('Address line 1'), { error: 'Enter the first line of the address' }),
  address2: optional(shortText('Address line 2')),
  address3: optional(shortText('Address line 3')),
  town: optional(shortText('Town or city')),
  county: optional(shortText('County')),
  postcode: required(postcode(), { error: 'Enter the postcode' }),
}

/** What is asked about the director of children's services of a local authority. */
export const directorQuestions = {
  name: required(shortText('Name'), { error: 'Enter the name of the director' }),
  position: required(shortText('Position', { hint: 'For example, Director of children’s services' }), {
    error: 'Enter the position of the director',
  }),
  email: optional(emailAddress()),
  phone: optional(phoneNumber()),
}
