import { page } from '#app/_web/page'
import { Button } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { UnfinishedProposals } from '#components/proposals/unfinished-proposals'
import { paths } from '#lib/paths'
import { listUnfinished } from '#lib/casework/proposals/creating/queries'
import { discardProposal, startProposal } from './actions.ts'

export default page(async ({ who }) => {
  const unfinished = await listUnfinished(who)
  return (
    <Page title="Propose a conversion or a transfer" back={{ href: paths.proposals, text: 'Back to proposals' }}>
      <p className="govuk-body">Your answers are kept as you go. Nothing is created until you have checked them.</p>
      <h2 className="govuk-heading-m">A conversion: a school becomes an academy</h2>
      <p className="govuk-body">Propose it here if the school:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>is a special school or a pupil referral unit</li>
        <li>has been directed to convert, after an inspection judged it inadequate or twice less than good</li>
        <li>applied, but could not use Apply to become an academy</li>
      </ul>
      <p className="govuk-body">
        Do not propose a school that applied in Apply to become an academy: its proposal arrives by itself.
      </p>
      <form action={startProposal.bind(null, { type: 'conversion' })}>
        <Button preventDoubleClick>Start a conversion</Button>
      </form>
      <h2 className="govuk-heading-m">A transfer: academies move to another trust</h2>
      <p className="govuk-body">
        Propose it here for academies of any type. One proposal holds all academies that leave the same trust together.
        You will need the outgoing trust, its academies that are transferring, and the incoming trust if it is known.
      </p>
      <form action={startProposal.bind(null, { type: 'transfer' })}>
        <Button preventDoubleClick>Start a transfer</Button>
      </form>
      <UnfinishedProposals proposals={unfinished} discard={discardProposal} />
    </Page>
  )
})
