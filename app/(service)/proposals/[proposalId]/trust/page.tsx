import { page } from '#app/_web/page'
import { proposalParams, returnQuery } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { FormPage } from '#components/forms/form-page'
import { PickPage } from '#components/lists/pick-page'
import { Page } from '#components/page/page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { inGroupProblem } from '#lib/casework/record/group-rules'
import { paths } from '#lib/paths'
import { trustOption } from '#lib/casework/proposals/creating/options'
import { getTrustToChange } from '#lib/casework/proposals/trust/queries'
import { keepsTrust } from '#lib/casework/proposals/trust/rules'
import { trustQuestions } from '#lib/casework/proposals/trust/schema'
import { getTrust, searchTrusts } from '#lib/reference/schools/queries'
import { submitNewTrust, submitTrust } from './actions.ts'

const limit = 10

export default page(proposalParams, async ({ who, proposalId, query: asked }) => {
  const proposal = await getTrustToChange(who, proposalId)
  const { change, incomingTrustId, outgoingTrustId, newTrust, group, mayRenumber } = proposal
  const about = { caption: proposal.title, title: 'Which trust is the incoming trust?' }
  const returnTo = returnQuery.parse(asked)
  const back = returnTo ?? paths.proposal(proposalId)
  if (newTrust) {
    const { name, reference, referenceNumber, version, _count: forming } = newTrust
    const number = trustQuestions.referenceNumber
    return (
      <FormPage
        title="New trust"
        caption={proposal.title}
        back={{ href: back }}
        action={submitNewTrust.bind(null, { proposalId, returnTo })}
        initial={unsubmitted({ name, referenceNumber }, version)}
        intro={
          forming.proposals > 1 && (
            <p className="govuk-body">
              {forming.proposals} proposals form {reference} together. What you change here changes for all of them.
            </p>
          )
        }
        fields={[
          trustQuestions.name.field('name'),
          mayRenumber
            ? number.field('referenceNumber')
            : {
                type: 'read-only',
                label: number.label,
                text: `${referenceNumber}. Only service support can change it.`,
              },
        ]}
        submit="Save"
      />
    )
  }
  if (group)
    return (
      <Page {...about} title="Incoming trust" back={{ href: back }}>
        <p className="govuk-body">{inGroupProblem(group.reference)}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.group(group.id)}>
            See group {group.reference}
          </a>
        </p>
      </Page>
    )
  if (change === 'none')
    return (
      <Page {...about} title="Incoming trust" back={{ href: back }}>
        <p className="govuk-body">{keepsTrust}</p>
      </Page>
    )
  const query = searchWords(asked)
  const found =
    query === ''
      ? incomingTrustId
        ? [{ id: incomingTrustId, ...(await getTrust(who, incomingTrustId)) }]
        : []
      : await searchTrusts(who, query, { limit: limit + 1 })
  return (
    <PickPage
      {...about}
      back={back}
      path={paths.changeTrust(proposalId)}
      query={query}
      keep={{ return: returnTo }}
      label="Find a trust"
      hint="Search by name, UKPRN, trust reference number or Companies House number"
      noneFound="No trusts match. Check the spelling, or search by UKPRN."
      name="trustId"
      // Where the academies leave is not where they may go.
      results={found
        .filter(({ id }) => id !== outgoingTrustId)
        .slice(0, limit)
        .map(trustOption)}
      limit={limit}
      suggested="The incoming trust at present"
      action={submitTrust.bind(null, { proposalId, returnTo })}
      initial={unsubmitted({ trustId: incomingTrustId ?? '' }, proposal.version)}
      submit="Save"
    />
  )
})
