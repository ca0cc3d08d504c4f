'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '#app/current-user'
import { proposalParams, readParams } from '#app/params'
import { submitChange } from '#app/submit-change'
import type { FormState } from '#lib/forms/form-state'
import { paths } from '#lib/paths'
import { assignOfficer } from '#lib/proposals/commands'

const assignment = z.object({
  officerId: z
    .union([z.uuid(), z.literal('nobody')], 'Select the delivery officer')
    .transform((id) => (id === 'nobody' ? null : id)),
})

export async function submitOfficer(
  bound: z.infer<typeof proposalParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, bound)
  const failed = await submitChange(form, assignment, ({ officerId }) => assignOfficer(who, proposalId, officerId))
  return failed ?? redirect(`${paths.proposal(proposalId)}?saved=assigned`)
}
