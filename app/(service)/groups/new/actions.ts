'use server'

import { submitStep } from '#app/(service)/_records/submit-step'
import { buttonAction, formAction } from '#app/_web/form-action'
import { draftParams, draftStepParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { checkGroupAnswers, createGroup } from '#lib/casework/groups/commands'
import { groupJourney } from '#lib/casework/groups/journey'
import { mayGroup } from '#lib/casework/groups/queries'
import { startDraft } from '#lib/platform/journeys/drafts'
import { paths } from '#lib/paths'

export const startGroup = buttonAction(async ({ who }) => {
  await mayGroup(who)
  const draftId = await startDraft(who, groupJourney.key)
  return goTo(paths.newGroupStep(draftId, groupJourney.steps[0]!.key))
})

export const submitGroupStep = formAction(draftStepParams, async ({ who, draftId, step, ...read }) => {
  return submitStep(who, read, {
    journey: groupJourney,
    draftId,
    step,
    pathOf: (next) => paths.newGroupStep(draftId, next),
    verify: (answers, others) => checkGroupAnswers(who, answers, others),
  })
})

export const submitGroup = formAction(draftParams, async ({ who, draftId }) => {
  const groupId = await createGroup(who, draftId)
  return saved(paths.group(groupId), 'group')
})
