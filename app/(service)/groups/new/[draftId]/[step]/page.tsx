import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { draftStepParams } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { found } from '#lib/platform/errors'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { groupJourney, type GroupAnswers } from '#lib/casework/groups/journey'
import { mayGroup } from '#lib/casework/groups/queries'
import { getDraft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, stepBefore } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { drawPick } from '../../../../proposals/new/[draftId]/[step]/pick.tsx'
import { submitGroupStep } from '../../actions.ts'
import { drawCheck } from './check.tsx'
import { drawProposals } from './proposals.tsx'

export default page(draftStepParams, async ({ who, draftId, step: key, query }) => {
  await mayGroup(who)
  const draft = await getDraft(who, groupJourney.key, draftId)
  if (draft.createdAs) redirect(paths.group(draft.createdAs))
  const before = stepBefore(groupJourney, draft.values, key)
  const back = before ? paths.newGroupStep(draftId, before) : paths.newGroup
  const answers = answersIn(groupJourney, draft.values) as GroupAnswers
  if (key === checkStep) return drawCheck({ who, draft, back })
  const step = found(
    groupJourney.steps.find((one) => one.key === key),
    'Step',
  )
  const page = {
    title: step.title,
    caption: 'Create a group',
    action: submitGroupStep.bind(null, { draftId, step: key }),
    initial: unsubmitted(draft.values),
  }
  if (key === 'proposals') return drawProposals({ who, answers, draftId, back, page })
  const path = paths.newGroupStep(draftId, key)
  return drawPick({ who, step, picks: 'trust', answers, path, back, query: searchWords(query), page })
})
