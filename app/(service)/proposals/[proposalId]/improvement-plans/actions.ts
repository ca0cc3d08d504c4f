'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { decisionDraftParams, decisionStepParams, improvementPlanParams, proposalParams, readParams } from '#app/params'
import { submitStep } from '#app/submit-step'
import type { FormState } from '#lib/platform/forms/form-state'
import { removePlan, savePlan } from '#lib/casework/improvement-plans/commands'
import { planJourney } from '#lib/casework/improvement-plans/journey'
import { getPlanned, planDraft } from '#lib/casework/improvement-plans/queries'
import { startDraft } from '#lib/platform/journeys/drafts'
import { checkStep } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'

export async function startPlan(bound: z.infer<typeof proposalParams>): Promise<void> {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, bound)
  const values = await orInterrupt(planDraft(who, proposalId))
  const draftId = await orInterrupt(startDraft(who, planJourney.key, values))
  redirect(paths.improvementPlanStep(proposalId, draftId, planJourney.steps[0]!.key))
}

export async function startPlanChange(bound: z.infer<typeof improvementPlanParams>): Promise<void> {
  const who = await currentUser()
  const { proposalId, planId } = await readParams(improvementPlanParams, bound)
  const values = await orInterrupt(planDraft(who, proposalId, planId))
  const draftId = await orInterrupt(startDraft(who, planJourney.key, values))
  redirect(paths.improvementPlanStep(proposalId, draftId, checkStep))
}

export async function submitPlanStep(
  bound: z.infer<typeof decisionStepParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (read) => {
    const who = await currentUser()
    const { proposalId, draftId, step } = await readParams(decisionStepParams, bound)
    await orInterrupt(getPlanned(who, proposalId))
    const pathOf = (next: string) => paths.improvementPlanStep(proposalId, draftId, next)
    return submitStep(who, read, { journey: planJourney, draftId, step, pathOf })
  })
}

export async function submitPlan(
  bound: z.infer<typeof decisionDraftParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, version }) => {
    const who = await currentUser()
    const { proposalId, draftId } = await readParams(decisionDraftParams, bound)
    const saved = await orInterrupt(savePlan(who, proposalId, draftId, version))
    if (!saved.stale) redirect(`${paths.improvementPlans(proposalId)}?saved=${version ? 'plan-changed' : 'plan-added'}`)
    return conflicted(values, saved)
  })
}

export async function submitPlanRemoval(
  bound: z.infer<typeof improvementPlanParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { proposalId, planId } = await readParams(improvementPlanParams, bound)
    await orInterrupt(removePlan(who, proposalId, planId))
    redirect(`${paths.improvementPlans(proposalId)}?saved=plan-removed`)
  })
}
