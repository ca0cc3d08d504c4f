'use server'

import { submitStep } from '#app/(service)/_records/submit-step'
import { formAction } from '#app/_web/form-action'
import { projectParams, revocationDraftParams, revocationStepParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { revocationJourney, revocationKey } from '#lib/casework/decisions/journey'
import { getRevocation } from '#lib/casework/decisions/queries'
import { revokeOrder } from '#lib/casework/decisions/revoke'
import { Refused } from '#lib/platform/errors'
import { startDraft } from '#lib/platform/journeys/drafts'
import { firstUnanswered } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'

/** The explanation was read: on to the first question, kept in a draft of its own. */
export const submitStart = formAction(projectParams, async ({ who, projectId }) => {
  const { version, problem } = await getRevocation(who, projectId)
  if (problem) throw new Refused(problem)
  const draftId = await startDraft(who, revocationKey, { projectId, version: String(version) })
  return goTo(paths.revokeOrderStep(projectId, draftId, firstUnanswered(revocationJourney, {})))
})

export const submitRevocationStep = formAction(
  revocationStepParams,
  async ({ who, projectId, draftId, step, ...read }) => {
    await getRevocation(who, projectId)
    const pathOf = (next: string) => paths.revokeOrderStep(projectId, draftId, next)
    return submitStep(who, read, { journey: revocationJourney, draftId, step, pathOf })
  },
)

export const submitRevocation = formAction(revocationDraftParams, async ({ who, projectId, draftId, version }) => {
  const save = await revokeOrder(who, projectId, draftId, version)
  return save.stale ? save : saved(paths.project(projectId), 'order-revoked')
})
