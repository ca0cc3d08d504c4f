'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { creationOf } from '#app/creation-of'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { draftParams, draftStepParams, newProposalParams, readParams } from '#app/params'
import { submitStep } from '#app/submit-step'
import type { FormState } from '#lib/platform/forms/form-state'
import { discardDraft, startDraft } from '#lib/platform/journeys/drafts'
import { paths } from '#lib/paths'
import { checkAnswers, createProposal } from '#lib/casework/proposals/creating/commands'
import { creationJourneys } from '#lib/casework/proposals/creating/creation-journeys'
import { mayPropose } from '#lib/casework/proposals/queries'

export async function startProposal(bound: z.infer<typeof newProposalParams>): Promise<void> {
  const who = await currentUser()
  const { type } = await readParams(newProposalParams, bound)
  await orInterrupt(mayPropose(who))
  const { key, steps } = creationJourneys[type]
  const draftId = await orInterrupt(startDraft(who, key))
  redirect(paths.newProposalStep(draftId, steps[0]!.key))
}

export async function discardProposal(bound: z.infer<typeof draftParams>): Promise<void> {
  const who = await currentUser()
  const { draftId } = await readParams(draftParams, bound)
  await orInterrupt(creationOf(who, draftId))
  await orInterrupt(discardDraft(who, draftId))
  redirect(paths.newProposal)
}

export async function submitProposalStep(
  bound: z.infer<typeof draftStepParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (read) => {
    const who = await currentUser()
    const { draftId, step } = await readParams(draftStepParams, bound)
    const { journey } = await creationOf(who, draftId)
    return submitStep(who, read, {
      journey,
      draftId,
      step,
      pathOf: (next) => paths.newProposalStep(draftId, next),
      verify: (answers, others) => orInterrupt(checkAnswers(who, answers, others)),
    })
  })
}

export async function submitProposal(
  bound: z.infer<typeof draftParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { draftId } = await readParams(draftParams, bound)
    const { type } = await creationOf(who, draftId)
    const proposalId = await orInterrupt(createProposal(who, type, draftId))
    redirect(paths.proposalCreated(proposalId))
  })
}
