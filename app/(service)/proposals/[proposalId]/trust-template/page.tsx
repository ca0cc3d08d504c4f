import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { getProposalTitle } from '#lib/casework/proposals/queries'

export default page(proposalParams, async ({ who, proposalId }) => {
  const caption = await getProposalTitle(who, proposalId)
  return (
    <Page title="Prepare your trust template" caption={caption} back={{ href: paths.proposal(proposalId) }}>
      <p className="govuk-body">
        The trust template tells the decision maker about the trust that the school or academies will join. It is kept
        with the trust and not in this service, because one template serves all proposals of the same trust.
      </p>
      <h2 className="govuk-heading-m">Find out whether there is one</h2>
      <p className="govuk-body">
        Look in the trust’s folder in SharePoint. You can use the template there if it is less than 3 months old.
      </p>
      <h2 className="govuk-heading-m">If there is none, or it is older</h2>
      <ol className="govuk-list govuk-list--number">
        <li>Download a new template.</li>
        <li>Fill it in with what is known of the trust now.</li>
        <li>Save it in the trust’s folder.</li>
        <li>Share it with your team leader, who approves it.</li>
      </ol>
    </Page>
  )
})
