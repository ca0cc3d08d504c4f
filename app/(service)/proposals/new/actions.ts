'use server'

import { submitStep } from '#app/(service)/_records/submit-step'
import { creationOf } from '#app/(service)/proposals/new/creation-of'
import { buttonAction, formAction } from '#app/_web/form-action'
import { draftParams, draftStepParams, newProposalParams } from '#app/_web/params'
import { goTo } from '#app/_web/saved'
import { discardDraft, startDraft } from '#lib/platform/journeys/drafts'
import { paths } from '#lib/paths'
import { checkAnswers, createProposal } from '#lib/casework/proposals/creating/commands'
import { creationJourneys } from '#lib/casework/proposals/creating/creation-journeys'
import { mayPropose } from '#lib/casework/proposals/queries'

export const startProposal = buttonAction(newProposalParams, async ({ who, type }) => {
  await mayPropose(who)
  const { key, steps } = creationJourneys[type]
  const draftId = await startDraft(who, key)
  return goTo(paths.newProposalStep(draftId, steps[0]!.key))
})

export const discardProposal = buttonAction(draftParams, async ({ who, draftId }) => {
  await creationOf(who, draftId)
  await discardDraft(who, draftId)
  return goTo(paths.newProposal)
})

export const submitProposalStep = formAction(draftStepParams, async ({ who, draftId, step, ...read }) => {
  const { journey } = await creationOf(who, draftId)
  return submitStep(who, read, {
    journey,
    draftId,
    step,
    pathOf: (next) => paths.newProposalStep(draftId, next),
    verify: (answers, others) => checkAnswers(who, answers, others),
  })
})

export const submitProposal = formAction(draftParams, async ({ who, draftId }) => {
  const { type } = await creationOf(who, draftId)
  const proposalId = await createProposal(who, type, draftId)
  return goTo(paths.proposalCreated(proposalId))
})
