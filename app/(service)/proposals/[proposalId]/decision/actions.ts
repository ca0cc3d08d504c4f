'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { decisionDraftParams, decisionStepParams, proposalParams, readParams } from '#app/params'
import { submitStep } from '#app/submit-step'
import { saveAcademyOrder } from '#lib/casework/decisions/academy-order'
import { recordDecision } from '#lib/casework/decisions/commands'
import { assertReady } from '#lib/casework/decisions/unmet-conditions'
import { academyOrderQuestion, decisionJourney, decisionKey, reopeningReason } from '#lib/casework/decisions/journey'
import { getDecisionReadiness } from '#lib/casework/decisions/queries'
import { reopenProposal } from '#lib/casework/decisions/reopen'
import type { FormState } from '#lib/platform/forms/form-state'
import { startDraft } from '#lib/platform/journeys/drafts'
import { paths } from '#lib/paths'

export async function startDecision(bound: z.infer<typeof proposalParams>): Promise<void> {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, bound)
  const { version } = await orInterrupt(getDecisionReadiness(who, proposalId))
  const draftId = await orInterrupt(startDraft(who, decisionKey, { proposalId, version: String(version) }))
  redirect(paths.decisionStep(proposalId, draftId, 'decision'))
}

export async function submitDecisionStep(
  bound: z.infer<typeof decisionStepParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (read) => {
    const who = await currentUser()
    const { proposalId, draftId, step } = await readParams(decisionStepParams, bound)
    const { unmet, ...subject } = await orInterrupt(getDecisionReadiness(who, proposalId))
    return submitStep(who, read, {
      journey: decisionJourney(subject),
      draftId,
      step,
      pathOf: (next) => paths.decisionStep(proposalId, draftId, next),
      async verify({ verdict }) {
        if (verdict === 'approved') assertReady(proposalId, unmet, paths.decisionStep(proposalId, draftId, step))
      },
    })
  })
}

export async function submitDecision(
  bound: z.infer<typeof decisionDraftParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { proposalId, draftId } = await readParams(decisionDraftParams, bound)
    await orInterrupt(recordDecision(who, proposalId, draftId))
    redirect(`${paths.proposal(proposalId)}?saved=decision`)
  })
}

const reopening = z.object({ reason: reopeningReason.schema })

export async function submitReopening(
  bound: z.infer<typeof proposalParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested, version }) => {
    const who = await currentUser()
    const { proposalId } = await readParams(proposalParams, bound)
    const { reason } = reopening.parse({ reason: nested.reason })
    await orInterrupt(reopenProposal(who, proposalId, reason!, version))
    redirect(`${paths.proposal(proposalId)}?saved=reopened`)
  })
}

const academyOrder = z.object({ academyOrderSentOn: academyOrderQuestion().schema })

export async function submitAcademyOrder(
  bound: z.infer<typeof proposalParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { proposalId } = await readParams(proposalParams, bound)
    const { academyOrderSentOn } = academyOrder.parse({ academyOrderSentOn: nested.academyOrderSentOn })
    const saved = await orInterrupt(saveAcademyOrder(who, proposalId, academyOrderSentOn, version))
    if (!saved.stale) redirect(`${paths.proposal(proposalId)}?saved=academy-order`)
    return conflicted(values, saved)
  })
}
