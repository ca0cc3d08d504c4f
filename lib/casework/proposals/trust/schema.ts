import { z } from 'zod'
import { blankIsNull, given, required, shortText } from '#lib/platform/forms/questions/questions'
import { chosen, newTrustName } from '#lib/casework/proposals/creating/questions'

/** What the pages about a proposal's incoming trust ask. */
export const trustQuestions = {
  trustId: chosen('Trust', 'Select the incoming trust'),
  name: newTrustName(),
  referenceNumber: required(
    {
      ...shortText('Trust reference number (TRN)', { hint: 'TR and five digits, for example TR01234', width: 10 }),
      schema: blankIsNull(
        z
          .string()
          .toUpperCase()
          .regex(/^TR\d{5}$/, 'Trust reference number must be TR and five digits, like TR01234'),
      ),
    },
    { error: 'Enter the trust reference number' },
  ),
}

export const trustChoice = z.object({ trustId: given(trustQuestions.trustId.schema) })
/** The reference number is sent by those alone who may change it. */
export const newTrustChange = z.object({
  name: given(trustQuestions.name.schema),
  referenceNumber: given(trustQuestions.referenceNumber.schema).optional(),
})
export type NewTrustChange = z.infer<typeof newTrustChange>
