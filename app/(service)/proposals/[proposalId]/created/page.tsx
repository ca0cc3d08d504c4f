import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { Panel } from '#components/govuk/panel'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { getProposal } from '#lib/casework/proposals/queries'

export default page(proposalParams, async ({ who, proposalId }) => {
  const { title, reference, incomingTrust, type } = await getProposal(who, proposalId)
  return (
    <Page title="Proposal created" headingInside>
      <Panel title="Proposal created">
        Its reference is
        <br />
        <strong>{reference}</strong>
      </Panel>
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">You are its delivery officer. Until the decision you can:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>enter the proposed decision date and the proposed {type} date</li>
        <li>complete the sections of its task list</li>
        {!incomingTrust && <li>enter the incoming trust, once there is one</li>}
        <li>assign somebody else</li>
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.proposal(proposalId)}>
          Go to the proposal of {title}
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.newProposal}>
          Propose another conversion or transfer
        </a>
      </p>
    </Page>
  )
})
