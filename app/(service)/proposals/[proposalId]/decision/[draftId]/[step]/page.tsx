import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { decisionStepParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { CheckAnswers } from '#components/record-pages/check-answers'
import { OrderRevokedExplained } from '#components/projects/order-revoked-explained'
import { found, NotFound } from '#lib/platform/errors'
import { decisionJourney, decisionKey } from '#lib/casework/decisions/journey'
import { getDecisionReadiness } from '#lib/casework/decisions/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getDraft } from '#lib/platform/journeys/drafts'
import { checkStep, fieldsOf, firstUnanswered, stepBefore } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { getProposalTitle } from '#lib/casework/proposals/queries'
import { submitDecision, submitDecisionStep } from '../../actions.ts'

export default page(decisionStepParams, async ({ who, proposalId, draftId, step: key, success }) => {
  const draft = await getDraft(who, decisionKey, draftId)
  if (draft.values.proposalId !== proposalId) throw new NotFound('Draft')
  if (draft.createdAs) redirect(paths.proposal(proposalId))
  const journey = decisionJourney(await getDecisionReadiness(who, proposalId))
  const caption = await getProposalTitle(who, proposalId)
  const before = stepBefore(journey, draft.values, key)
  const back = { href: before ? paths.decisionStep(proposalId, draftId, before) : paths.decision(proposalId) }
  if (key !== checkStep) {
    const step = found(
      journey.steps.find((one) => one.key === key),
      'Step',
    )
    const action = submitDecisionStep.bind(null, { proposalId, draftId, step: key })
    return (
      <FormPage
        title={step.title}
        caption={caption}
        back={back}
        success={success}
        action={action}
        initial={unsubmitted(draft.values)}
        fields={fieldsOf(step)}
        submit="Continue"
        intro={step.explains && <OrderRevokedExplained />}
      />
    )
  }
  const missing = firstUnanswered(journey, draft.values)
  if (missing !== checkStep) redirect(paths.decisionStep(proposalId, draftId, missing))
  return (
    <FormPage
      title="Check the decision before you record it"
      caption={caption}
      back={back}
      success={success}
      action={submitDecision.bind(null, { proposalId, draftId })}
      initial={unsubmitted({}, Number(draft.values.version))}
      fields={[]}
      submit="Record this decision"
      intro={
        <CheckAnswers
          journey={journey}
          values={draft.values}
          pathOf={(step) => paths.decisionStep(proposalId, draftId, step)}
        />
      }
    />
  )
})
