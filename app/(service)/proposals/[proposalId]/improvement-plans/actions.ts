'use server'

import { submitStep } from '#app/(service)/_records/submit-step'
import { buttonAction, formAction } from '#app/_web/form-action'
import { decisionDraftParams, decisionStepParams, improvementPlanParams, proposalParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { removePlan, savePlan } from '#lib/casework/improvement-plans/commands'
import { planJourney } from '#lib/casework/improvement-plans/journey'
import { getPlanned, planDraft } from '#lib/casework/improvement-plans/queries'
import { startDraft } from '#lib/platform/journeys/drafts'
import { checkStep } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'

export const startPlan = buttonAction(proposalParams, async ({ who, proposalId }) => {
  const values = await planDraft(who, proposalId)
  const draftId = await startDraft(who, planJourney.key, values)
  return goTo(paths.improvementPlanStep(proposalId, draftId, planJourney.steps[0]!.key))
})

export const startPlanChange = buttonAction(improvementPlanParams, async ({ who, proposalId, planId }) => {
  const values = await planDraft(who, proposalId, planId)
  const draftId = await startDraft(who, planJourney.key, values)
  return goTo(paths.improvementPlanStep(proposalId, draftId, checkStep))
})

export const submitPlanStep = formAction(decisionStepParams, async ({ who, proposalId, draftId, step, ...read }) => {
  await getPlanned(who, proposalId)
  const pathOf = (next: string) => paths.improvementPlanStep(proposalId, draftId, next)
  return submitStep(who, read, { journey: planJourney, draftId, step, pathOf })
})

export const submitPlan = formAction(decisionDraftParams, async ({ who, proposalId, draftId, version }) => {
  const save = await savePlan(who, proposalId, draftId, version)
  if (save.stale) return save
  return saved(paths.improvementPlans(proposalId), version ? 'plan-changed' : 'plan-added')
})

export const submitPlanRemoval = formAction(improvementPlanParams, async ({ who, proposalId, planId }) => {
  await removePlan(who, proposalId, planId)
  return saved(paths.improvementPlans(proposalId), 'plan-removed')
})
