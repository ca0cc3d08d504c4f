import { z } from 'zod'
import { blankIsNull, required, shortText } from '#lib/platform/forms/questions/questions'

/** The URN of an academy, six digits. */
export const urnQuestion = required(
  {
    ...shortText('Academy URN', { hint: 'Six digits, for example 149061', width: 10 }),
    schema: blankIsNull(z.string().regex(/^\d{6}$/, 'Academy URN must be six digits, like 149061')),
  },
  { error: 'Enter the academy URN' },
)
