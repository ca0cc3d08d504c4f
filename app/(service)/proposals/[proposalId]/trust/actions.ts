'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalReturnParams, readParams } from '#app/params'
import { withQuery } from '#app/with-query'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { changeNewTrust, changeTrust } from '#lib/casework/proposals/trust/commands'
import { newTrustChange, trustChoice } from '#lib/casework/proposals/trust/schema'

export async function submitTrust(
  bound: z.infer<typeof proposalReturnParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { proposalId, returnTo } = await readParams(proposalReturnParams, bound)
    const { trustId } = trustChoice.parse({ trustId: undefined, ...nested })
    const saved = await orInterrupt(changeTrust(who, proposalId, trustId, version))
    if (!saved.stale) redirect(withQuery(returnTo ?? paths.proposal(proposalId), { saved: 'trust' }))
    return conflicted(values, saved)
  })
}

export async function submitNewTrust(
  bound: z.infer<typeof proposalReturnParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { proposalId, returnTo } = await readParams(proposalReturnParams, bound)
    const change = newTrustChange.parse({ name: undefined, ...nested })
    const saved = await orInterrupt(changeNewTrust(who, proposalId, change, version))
    if (!saved.stale) redirect(withQuery(returnTo ?? paths.proposal(proposalId), { saved: 'trust' }))
    return conflicted(values, saved)
  })
}
