import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { revocationStepParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { CheckAnswers } from '#components/record-pages/check-answers'
import { found, NotFound } from '#lib/platform/errors'
import { revocationJourney, revocationKey } from '#lib/casework/decisions/journey'
import { getRevocation } from '#lib/casework/decisions/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getDraft } from '#lib/platform/journeys/drafts'
import { checkStep, fieldsOf, firstUnanswered, stepBefore } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { submitRevocation, submitRevocationStep } from '../../actions.ts'

export default page(revocationStepParams, async ({ who, projectId, draftId, step: key }) => {
  const draft = await getDraft(who, revocationKey, draftId)
  if (draft.values.projectId !== projectId) throw new NotFound('Draft')
  if (draft.createdAs) redirect(paths.project(projectId))
  const { school } = await getRevocation(who, projectId)
  const pathOf = (step: string) => paths.revokeOrderStep(projectId, draftId, step)
  const before = stepBefore(revocationJourney, draft.values, key)
  const isFirst = !before || revocationJourney.steps.find((step) => step.key === before)?.explains
  const shared = { caption: school.name, back: { href: isFirst ? paths.revokeOrder(projectId) : pathOf(before) } }
  if (key !== checkStep) {
    const step = found(
      revocationJourney.steps.find((one) => one.key === key && !one.explains),
      'Step',
    )
    return (
      <FormPage
        {...shared}
        title={step.title}
        action={submitRevocationStep.bind(null, { projectId, draftId, step: key })}
        initial={unsubmitted(draft.values)}
        fields={fieldsOf(step)}
        submit="Continue"
      />
    )
  }
  const missing = firstUnanswered(revocationJourney, draft.values)
  if (missing !== checkStep) redirect(pathOf(missing))
  return (
    <FormPage
      {...shared}
      title="Check your answers before you record that the order is revoked"
      action={submitRevocation.bind(null, { projectId, draftId })}
      initial={unsubmitted({}, Number(draft.values.version))}
      fields={[]}
      submit="Record that the order is revoked"
      warning
      intro={<CheckAnswers journey={revocationJourney} values={draft.values} pathOf={pathOf} />}
    />
  )
})
