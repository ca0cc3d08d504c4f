'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { officerAnswer } from '#app/officer-answer'
import { orInterrupt } from '#app/or-interrupt'
import { proposalReturnParams, readParams } from '#app/params'
import { withQuery } from '#app/with-query'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { assignOfficer } from '#lib/casework/proposals/commands'

export async function submitOfficer(
  bound: z.infer<typeof proposalReturnParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { proposalId, returnTo } = await readParams(proposalReturnParams, bound)
    const { officerId } = officerAnswer.parse(nested)
    const saved = await orInterrupt(assignOfficer(who, proposalId, officerId, version))
    if (!saved.stale) redirect(withQuery(returnTo ?? paths.proposal(proposalId), { saved: 'officer' }))
    return conflicted(values, saved)
  })
}
