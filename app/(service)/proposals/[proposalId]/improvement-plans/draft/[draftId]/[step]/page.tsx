import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { decisionStepParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { SummaryList } from '#components/govuk/summary-list'
import { found, NotFound } from '#lib/platform/errors'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { planFields, planJourney, planRows } from '#lib/casework/improvement-plans/journey'
import { getPlanned } from '#lib/casework/improvement-plans/queries'
import { getDraft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, firstUnanswered, stepBefore } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { submitPlan, submitPlanStep } from '../../../actions.ts'

export default page(decisionStepParams, async ({ who, proposalId, draftId, step: key }) => {
  const { title: caption, proposedDecisionOn } = await getPlanned(who, proposalId)
  const draft = await getDraft(who, planJourney.key, draftId)
  if (draft.values.proposalId !== proposalId) throw new NotFound('Draft')
  if (draft.createdAs) redirect(paths.improvementPlans(proposalId))
  const pathOf = (step: string) => paths.improvementPlanStep(proposalId, draftId, step)
  const before = stepBefore(planJourney, draft.values, key)
  const back = { href: before ? pathOf(before) : paths.improvementPlans(proposalId) }
  if (key !== checkStep) {
    const step = found(
      planJourney.steps.find((one) => one.key === key),
      'Step',
    )
    return (
      <FormPage
        title={step.title}
        caption={caption}
        back={back}
        action={submitPlanStep.bind(null, { proposalId, draftId, step: key })}
        initial={unsubmitted(draft.values)}
        fields={planFields(step, proposedDecisionOn)}
        submit="Continue"
      />
    )
  }
  const missing = firstUnanswered(planJourney, draft.values)
  if (missing !== checkStep) redirect(pathOf(missing))
  const rows = planRows(answersIn(planJourney, draft.values)).map(({ label, text, step }) => ({
    key: label,
    value: <span className="app-typed">{text || 'None'}</span>,
    actions: [{ text: 'Change', hiddenText: label, href: pathOf(step) }],
  }))
  return (
    <FormPage
      title="Check the school improvement plan before you save it"
      caption={caption}
      back={back}
      action={submitPlan.bind(null, { proposalId, draftId })}
      initial={unsubmitted({}, Number(draft.values.version ?? 0))}
      fields={[]}
      submit="Save this plan"
      intro={<SummaryList rows={rows} />}
    />
  )
})
