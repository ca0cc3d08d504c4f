'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { draftParams, draftStepParams, readParams } from '#app/params'
import { submitStep } from '#app/submit-step'
import { Refused } from '#lib/errors'
import { refused, type FormState } from '#lib/forms/form-state'
import { startDraft } from '#lib/journeys/drafts'
import { paths } from '#lib/paths'
import { checkSchool, createConversion, existingTrust } from '#lib/proposals/commands'
import { conversionJourney } from '#lib/proposals/conversion-journey'
import { mayPropose } from '#lib/proposals/queries'

export async function startConversion(): Promise<void> {
  const who = await currentUser()
  await orInterrupt(mayPropose(who))
  redirect(paths.newProposalStep(await startDraft(who, conversionJourney.key), conversionJourney.steps[0]!.key))
}

export async function submitConversionStep(
  bound: z.infer<typeof draftStepParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const who = await currentUser()
  const { draftId, step } = await readParams(draftStepParams, bound)
  const verify = async ({ schoolId, trustId }: Record<string, unknown>) => {
    if (typeof schoolId === 'string') await orInterrupt(checkSchool(who, schoolId))
    else if (typeof trustId === 'string') await orInterrupt(existingTrust(who, trustId))
    else await orInterrupt(mayPropose(who))
  }
  return submitStep(who, form, {
    journey: conversionJourney,
    draftId,
    step,
    verify,
    pathOf: (next) => paths.newProposalStep(draftId, next),
  })
}

export async function submitConversion(bound: z.infer<typeof draftParams>, before: FormState): Promise<FormState> {
  const who = await currentUser()
  const { draftId } = await readParams(draftParams, bound)
  let proposalId: string
  try {
    proposalId = await orInterrupt(createConversion(who, draftId))
  } catch (error) {
    if (error instanceof Refused) return refused(before.values, before.version, error.message)
    throw error
  }
  redirect(`${paths.proposal(proposalId)}?saved=created`)
}
