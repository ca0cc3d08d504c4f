'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams, revocationDraftParams, revocationStepParams } from '#app/params'
import { submitStep } from '#app/submit-step'
import { revocationJourney, revocationKey } from '#lib/casework/decisions/journey'
import { getRevocation } from '#lib/casework/decisions/queries'
import { revokeOrder } from '#lib/casework/decisions/revoke'
import { Refused } from '#lib/platform/errors'
import type { FormState } from '#lib/platform/forms/form-state'
import { startDraft } from '#lib/platform/journeys/drafts'
import { firstUnanswered } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'

/** The explanation was read: on to the first question, kept in a draft of its own. */
export async function submitStart(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    const { version, problem } = await orInterrupt(getRevocation(who, projectId))
    if (problem) throw new Refused(problem)
    const draftId = await orInterrupt(startDraft(who, revocationKey, { projectId, version: String(version) }))
    redirect(paths.revokeOrderStep(projectId, draftId, firstUnanswered(revocationJourney, {})))
  })
}

export async function submitRevocationStep(
  bound: z.infer<typeof revocationStepParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (read) => {
    const who = await currentUser()
    const { projectId, draftId, step } = await readParams(revocationStepParams, bound)
    await orInterrupt(getRevocation(who, projectId))
    const pathOf = (next: string) => paths.revokeOrderStep(projectId, draftId, next)
    return submitStep(who, read, { journey: revocationJourney, draftId, step, pathOf })
  })
}

export async function submitRevocation(
  bound: z.infer<typeof revocationDraftParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { projectId, draftId } = await readParams(revocationDraftParams, bound)
    await orInterrupt(revokeOrder(who, projectId, draftId))
    redirect(`${paths.project(projectId)}?saved=order-revoked`)
  })
}
