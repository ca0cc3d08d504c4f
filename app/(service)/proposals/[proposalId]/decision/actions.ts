'use server'

import { z } from 'zod'
import { submitStep } from '#app/(service)/_records/submit-step'
import { buttonAction, formAction } from '#app/_web/form-action'
import { decisionDraftParams, decisionStepParams, proposalParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { saveAcademyOrder } from '#lib/casework/decisions/academy-order'
import { recordDecision } from '#lib/casework/decisions/commands'
import { assertReady } from '#lib/casework/decisions/unmet-conditions'
import { academyOrderQuestion, decisionJourney, decisionKey, reopeningReason } from '#lib/casework/decisions/journey'
import { getDecisionReadiness } from '#lib/casework/decisions/queries'
import { reopenProposal } from '#lib/casework/decisions/reopen'
import { startDraft } from '#lib/platform/journeys/drafts'
import { paths } from '#lib/paths'

export const startDecision = buttonAction(proposalParams, async ({ who, proposalId }) => {
  const { version } = await getDecisionReadiness(who, proposalId)
  const draftId = await startDraft(who, decisionKey, { proposalId, version: String(version) })
  return goTo(paths.decisionStep(proposalId, draftId, 'decision'))
})

export const submitDecisionStep = formAction(
  decisionStepParams,
  async ({ who, proposalId, draftId, step, ...read }) => {
    const { unmet, ...subject } = await getDecisionReadiness(who, proposalId)
    return submitStep(who, read, {
      journey: decisionJourney(subject),
      draftId,
      step,
      pathOf: (next) => paths.decisionStep(proposalId, draftId, next),
      async verify({ verdict }) {
        if (verdict === 'approved') assertReady(proposalId, unmet, paths.decisionStep(proposalId, draftId, step))
      },
    })
  },
)

export const submitDecision = formAction(decisionDraftParams, async ({ who, proposalId, draftId, version }) => {
  const save = await recordDecision(who, proposalId, draftId, version)
  return save.stale ? save : saved(paths.proposal(proposalId), 'decision')
})

const reopening = z.object({ reason: reopeningReason.schema })

export const submitReopening = formAction(proposalParams, async ({ who, proposalId, nested, version }) => {
  const { reason } = reopening.parse({ reason: nested.reason })
  const save = await reopenProposal(who, proposalId, reason!, version)
  return save.stale ? save : saved(paths.proposal(proposalId), 'reopened')
})

const academyOrder = z.object({ academyOrderSentOn: academyOrderQuestion().schema })

export const submitAcademyOrder = formAction(proposalParams, async ({ who, proposalId, nested, version }) => {
  const { academyOrderSentOn } = academyOrder.parse({ academyOrderSentOn: nested.academyOrderSentOn })
  const save = await saveAcademyOrder(who, proposalId, academyOrderSentOn, version)
  if (save.stale) return save
  return saved(paths.proposal(proposalId), 'academy-order')
})
