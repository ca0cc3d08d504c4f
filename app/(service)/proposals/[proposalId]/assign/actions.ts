'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { currentUser } from '#app/current-user'
import { officerAnswer } from '#app/officer-answer'
import { orInterrupt } from '#app/or-interrupt'
import { proposalParams, readParams } from '#app/params'
import type { FormState } from '#lib/forms/form-state'
import { paths } from '#lib/paths'
import { assignOfficer } from '#lib/proposals/commands'

export async function submitOfficer(
  bound: z.infer<typeof proposalParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { proposalId } = await readParams(proposalParams, bound)
    const { officerId } = officerAnswer.parse(nested)
    await orInterrupt(assignOfficer(who, proposalId, officerId))
    redirect(`${paths.proposal(proposalId)}?saved=officer`)
  })
}
