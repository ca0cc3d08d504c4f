import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { decisionStepParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { FormPage } from '#components/forms/form-page'
import { CheckAnswers } from '#components/record-pages/check-answers'
import { OrderRevokedExplained } from '#components/projects/order-revoked-explained'
import { decisionJourney, decisionKey } from '#lib/casework/decisions/journey'
import { getDecisionReadiness } from '#lib/casework/decisions/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getDraft } from '#lib/platform/journeys/drafts'
import { checkStep, fieldsOf, firstUnanswered, stepBefore } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { getProposalTitle } from '#lib/casework/proposals/queries'
import { submitDecision, submitDecisionStep } from '../../actions.ts'

export default async function DecisionStepPage({
  params,
  searchParams,
}: PageProps<'/proposals/[proposalId]/decision/[draftId]/[step]'>) {
  const who = await currentUser()
  const { proposalId, draftId, step: key } = await readParams(decisionStepParams, params)
  const draft = await orInterrupt(getDraft(who, decisionKey, draftId))
  if (draft.values.proposalId !== proposalId) toNotFound()
  if (draft.createdAs) redirect(paths.proposal(proposalId))
  const journey = decisionJourney(await orInterrupt(getDecisionReadiness(who, proposalId)))
  const success = savedMessage(await searchParams)
  const caption = await orInterrupt(getProposalTitle(who, proposalId))
  const before = stepBefore(journey, draft.values, key)
  const back = { href: before ? paths.decisionStep(proposalId, draftId, before) : paths.decision(proposalId) }
  if (key !== checkStep) {
    const step = journey.steps.find((one) => one.key === key) ?? toNotFound()
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
      initial={unsubmitted()}
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
}
