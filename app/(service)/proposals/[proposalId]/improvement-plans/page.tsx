import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { Button } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { ImprovementPlan } from '#components/proposals/improvement-plan'
import { listPlans } from '#lib/casework/improvement-plans/queries'
import { paths } from '#lib/paths'
import { startPlan } from './actions.ts'

export default page(proposalParams, async ({ who, proposalId, success }) => {
  const { title, plans, mayEdit } = await listPlans(who, proposalId)
  return (
    <Page
      title="School improvement plans"
      caption={title}
      back={{ href: paths.proposal(proposalId) }}
      success={success}
    >
      <p className="govuk-body">
        {plans.length === 0
          ? 'No school improvement plan has been added yet.'
          : 'The support that the school gets before it converts, the newest plan first.'}
      </p>
      {mayEdit && (
        <form action={startPlan.bind(null, { proposalId })}>
          <Button preventDoubleClick>Add a school improvement plan</Button>
        </form>
      )}
      {plans.map((plan) => (
        <ImprovementPlan
          key={plan.id}
          plan={plan}
          card={
            mayEdit
              ? [
                  { text: 'Change', href: paths.improvementPlan(proposalId, plan.id) },
                  { text: 'Remove', href: paths.removeImprovementPlan(proposalId, plan.id) },
                ]
              : []
          }
        />
      ))}
    </Page>
  )
})
