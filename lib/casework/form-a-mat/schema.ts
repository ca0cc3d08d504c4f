import { z } from 'zod'
import { given } from '#lib/platform/forms/questions/questions'
import { chosen } from '#lib/casework/proposals/creating/questions'
import { trustQuestions } from '#lib/casework/proposals/trust/schema'

/** What the pages about a trust that is being formed ask. */
export const newMember = z.object({ proposalId: given(chosen('Proposal', 'Select a proposal').schema) })
export const registeredTrust = z.object({
  trustId: given(chosen('Trust', 'Select the trust of the register').schema),
})
export const newNumber = z.object({ referenceNumber: given(trustQuestions.referenceNumber.schema) })
