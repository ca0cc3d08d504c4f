import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { draftStepParams, readParams } from '#app/params'
import { searchWords } from '#app/search-words'
import { PickRecord } from '../../../../proposals/new/[draftId]/[step]/pick.tsx'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { groupJourney, type GroupAnswers } from '#lib/casework/groups/journey'
import { mayGroup } from '#lib/casework/groups/queries'
import { getDraft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, stepBefore } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { submitGroupStep } from '../../actions.ts'
import { CheckGroup } from './check.tsx'
import { ChooseProposals } from './proposals.tsx'

export default async function GroupStepPage({ params, searchParams }: PageProps<'/groups/new/[draftId]/[step]'>) {
  const who = await currentUser()
  await orInterrupt(mayGroup(who))
  const { draftId, step: key } = await readParams(draftStepParams, params)
  const draft = await orInterrupt(getDraft(who, groupJourney.key, draftId))
  if (draft.createdAs) redirect(paths.group(draft.createdAs))
  const before = stepBefore(groupJourney, draft.values, key)
  const back = before ? paths.newGroupStep(draftId, before) : paths.newGroup
  const answers = answersIn(groupJourney, draft.values) as GroupAnswers
  if (key === checkStep) return <CheckGroup {...{ who, draft, back }} />
  const step = groupJourney.steps.find((one) => one.key === key) ?? toNotFound()
  const page = {
    title: step.title,
    caption: 'Create a group',
    action: submitGroupStep.bind(null, { draftId, step: key }),
    initial: unsubmitted(draft.values),
  }
  if (key === 'proposals') return <ChooseProposals {...{ who, answers, draftId, back, page }} />
  const path = paths.newGroupStep(draftId, key)
  return (
    <PickRecord {...{ who, step, picks: 'trust', answers, path, back, query: searchWords(await searchParams), page }} />
  )
}
