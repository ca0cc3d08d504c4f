import { redirect } from 'next/navigation'
import { creationOf } from '#app/(service)/proposals/new/creation-of'
import { page } from '#app/_web/page'
import { draftStepParams } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { FormPage } from '#components/forms/form-page'
import { found } from '#lib/platform/errors'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getDraft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, fieldsOf, stepBefore } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { submitProposalStep } from '../../actions.ts'
import { drawAcademies } from './academies.tsx'
import { drawCheck } from './check.tsx'
import { drawPick } from './pick.tsx'

export default page(draftStepParams, async ({ who, draftId, step: key, query: given }) => {
  const { type, journey } = await creationOf(who, draftId)
  const draft = await getDraft(who, type, draftId)
  if (draft.createdAs) redirect(paths.proposalCreated(draft.createdAs))
  const before = stepBefore(journey, draft.values, key)
  const back = before ? paths.newProposalStep(draftId, before) : paths.newProposal
  const caption = `Propose a ${type}`
  if (key === checkStep) return drawCheck({ who, type, draft, back, caption })
  const step = found(
    journey.steps.find((one) => one.key === key),
    'Step',
  )
  const answers = answersIn(journey, draft.values)
  const page = {
    title: step.title,
    caption,
    action: submitProposalStep.bind(null, { draftId, step: key }),
    initial: unsubmitted(draft.values),
  }
  if (step.picks === 'academies') return drawAcademies({ who, answers, page, draftId, back })
  if (step.picks) {
    const path = paths.newProposalStep(draftId, key)
    const query = searchWords(given)
    return drawPick({ who, step, picks: step.picks, answers, path, back, query, page })
  }
  return <FormPage {...page} back={{ href: back }} fields={fieldsOf(step)} submit="Continue" />
})
