'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { draftParams, draftStepParams, readParams } from '#app/params'
import { submitStep } from '#app/submit-step'
import type { FormState } from '#lib/forms/form-state'
import { startDraft } from '#lib/journeys/drafts'
import { paths } from '#lib/paths'
import { checkSchool, createConversion, existingTrust } from '#lib/proposals/commands'
import { conversionJourney } from '#lib/proposals/conversion-journey'
import { mayPropose } from '#lib/proposals/queries'

export async function startConversion(): Promise<void> {
  const who = await currentUser()
  await orInterrupt(mayPropose(who))
  const draftId = await orInterrupt(startDraft(who, conversionJourney.key))
  redirect(paths.newProposalStep(draftId, conversionJourney.steps[0]!.key))
}

export async function submitConversionStep(
  bound: z.infer<typeof draftStepParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (read) => {
    const who = await currentUser()
    const { draftId, step } = await readParams(draftStepParams, bound)
    return submitStep(who, read, {
      journey: conversionJourney,
      draftId,
      step,
      pathOf: (next) => paths.newProposalStep(draftId, next),
      async verify({ schoolId, trustId }) {
        if (typeof schoolId === 'string') await orInterrupt(checkSchool(who, schoolId))
        else if (typeof trustId === 'string') await orInterrupt(existingTrust(who, trustId))
        else await orInterrupt(mayPropose(who))
      },
    })
  })
}

export async function submitConversion(
  bound: z.infer<typeof draftParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { draftId } = await readParams(draftParams, bound)
    const proposalId = await orInterrupt(createConversion(who, draftId))
    redirect(`${paths.proposal(proposalId)}?saved=created`)
  })
}
