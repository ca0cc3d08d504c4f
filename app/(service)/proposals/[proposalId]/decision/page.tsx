import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { Button } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { resolvingPage } from '#lib/casework/decisions/unmet-conditions'
import { getDecisionReadiness } from '#lib/casework/decisions/queries'
import { paths } from '#lib/paths'
import { getProposalTitle } from '#lib/casework/proposals/queries'
import { startDecision } from './actions.ts'

export default page(proposalParams, async ({ who, proposalId, success }) => {
  const { unmet } = await getDecisionReadiness(who, proposalId)
  const caption = await getProposalTitle(who, proposalId)
  return (
    <Page title="Record a decision" caption={caption} back={{ href: paths.proposal(proposalId) }} success={success}>
      {unmet.length > 0 ? (
        <>
          <p className="govuk-body">Before you can record an approval:</p>
          <ul className="govuk-list govuk-list--bullet">
            {unmet.map(({ sentence, fix }) => (
              <li key={sentence}>
                <a className="govuk-link" href={resolvingPage(proposalId, fix)}>
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
          <p className="govuk-body">You can record any other decision without these.</p>
        </>
      ) : (
        <p className="govuk-body">
          An approval locks the proposal and moves it on to be completed. Other decisions can be followed by another one
          later.
        </p>
      )}
      <form action={startDecision.bind(null, { proposalId })}>
        <Button preventDoubleClick>Continue</Button>
      </form>
    </Page>
  )
})
