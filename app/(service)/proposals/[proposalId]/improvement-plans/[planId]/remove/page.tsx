import { page } from '#app/_web/page'
import { improvementPlanParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { ImprovementPlan } from '#components/proposals/improvement-plan'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getPlan } from '#lib/casework/improvement-plans/queries'
import { paths } from '#lib/paths'
import { submitPlanRemoval } from '../../actions.ts'

export default page(improvementPlanParams, async ({ who, proposalId, planId }) => {
  const { title, plan, mayEdit } = await getPlan(who, proposalId, planId)
  const back = paths.improvementPlans(proposalId)
  return (
    <FormPage
      title="Remove this school improvement plan?"
      caption={title}
      back={{ href: back }}
      action={submitPlanRemoval.bind(null, { proposalId, planId })}
      initial={unsubmitted()}
      fields={[]}
      intro={<ImprovementPlan plan={plan} />}
      submit={mayEdit ? 'Remove' : null}
      warning
      cancel={{ href: back }}
    />
  )
})
