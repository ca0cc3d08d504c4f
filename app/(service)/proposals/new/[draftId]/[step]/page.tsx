import { redirect } from 'next/navigation'
import { creationOf } from '#app/creation-of'
import { currentUser } from '#app/current-user'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { draftStepParams, readParams } from '#app/params'
import { searchWords } from '#app/search-words'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getDraft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, fieldsOf, stepBefore } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { submitProposalStep } from '../../actions.ts'
import { ChooseAcademies } from './academies.tsx'
import { CheckProposal } from './check.tsx'
import { PickRecord } from './pick.tsx'

export default async function ProposalStepPage({ params, searchParams }: PageProps<'/proposals/new/[draftId]/[step]'>) {
  const who = await currentUser()
  const { draftId, step: key } = await readParams(draftStepParams, params)
  const { type, journey } = await creationOf(who, draftId)
  const draft = await orInterrupt(getDraft(who, type, draftId))
  if (draft.createdAs) redirect(paths.proposalCreated(draft.createdAs))
  const before = stepBefore(journey, draft.values, key)
  const back = before ? paths.newProposalStep(draftId, before) : paths.newProposal
  const caption = `Propose a ${type}`
  if (key === checkStep) return <CheckProposal {...{ who, type, draft, back, caption }} />
  const step = journey.steps.find((one) => one.key === key) ?? toNotFound()
  const answers = answersIn(journey, draft.values)
  const page = {
    title: step.title,
    caption,
    action: submitProposalStep.bind(null, { draftId, step: key }),
    initial: unsubmitted(draft.values),
  }
  if (step.picks === 'academies') return <ChooseAcademies {...{ who, answers, page, draftId, back }} />
  if (step.picks) {
    const path = paths.newProposalStep(draftId, key)
    const query = searchWords(await searchParams)
    return <PickRecord {...{ who, step, picks: step.picks, answers, path, back, query, page }} />
  }
  return <FormPage {...page} back={{ href: back }} fields={fieldsOf(step)} submit="Continue" />
}
