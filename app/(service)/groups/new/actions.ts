'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { draftParams, draftStepParams, readParams } from '#app/params'
import { submitStep } from '#app/submit-step'
import type { FormState } from '#lib/platform/forms/form-state'
import { checkGroupAnswers, createGroup } from '#lib/casework/groups/commands'
import { groupJourney } from '#lib/casework/groups/journey'
import { mayGroup } from '#lib/casework/groups/queries'
import { startDraft } from '#lib/platform/journeys/drafts'
import { paths } from '#lib/paths'

export async function startGroup(): Promise<void> {
  const who = await currentUser()
  await orInterrupt(mayGroup(who))
  const draftId = await orInterrupt(startDraft(who, groupJourney.key))
  redirect(paths.newGroupStep(draftId, groupJourney.steps[0]!.key))
}

export async function submitGroupStep(
  bound: z.infer<typeof draftStepParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (read) => {
    const who = await currentUser()
    const { draftId, step } = await readParams(draftStepParams, bound)
    return submitStep(who, read, {
      journey: groupJourney,
      draftId,
      step,
      pathOf: (next) => paths.newGroupStep(draftId, next),
      verify: (answers, others) => orInterrupt(checkGroupAnswers(who, answers, others)),
    })
  })
}

export async function submitGroup(
  bound: z.infer<typeof draftParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { draftId } = await readParams(draftParams, bound)
    const groupId = await orInterrupt(createGroup(who, draftId))
    redirect(`${paths.group(groupId)}?saved=group`)
  })
}
