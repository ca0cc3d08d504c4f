import { page } from '#app/_web/page'
import { improvementPlanParams } from '#app/_web/params'
import { Button, ButtonLink } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { ImprovementPlan } from '#components/proposals/improvement-plan'
import { getPlan } from '#lib/casework/improvement-plans/queries'
import { paths } from '#lib/paths'
import { startPlanChange } from '../actions.ts'

export default page(improvementPlanParams, async ({ who, proposalId, planId }) => {
  const { title, plan, mayEdit } = await getPlan(who, proposalId, planId)
  return (
    <Page title="School improvement plan" caption={title} back={{ href: paths.improvementPlans(proposalId) }}>
      <ImprovementPlan plan={plan} />
      {mayEdit && (
        <form action={startPlanChange.bind(null, { proposalId, planId })} className="govuk-button-group">
          <Button preventDoubleClick>Change this plan</Button>
          <ButtonLink kind="secondary" href={paths.removeImprovementPlan(proposalId, planId)}>
            Remove this plan
          </ButtonLink>
        </form>
      )}
    </Page>
  )
})
