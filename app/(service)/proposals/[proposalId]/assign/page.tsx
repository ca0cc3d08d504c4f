import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalParams, readParams, returnQuery } from '#app/params'
import { searchWords } from '#app/search-words'
import { AssignPage } from '#components/assignment/assign-page'
import { assignableRoles } from '#lib/casework/record/assignment-rules'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { getProposalToAssign } from '#lib/casework/proposals/queries'
import { submitOfficer } from './actions.ts'

export default async function AssignProposalPage({
  params,
  searchParams,
}: PageProps<'/proposals/[proposalId]/assign'>) {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, params)
  const asked = await searchParams
  const [query, returnTo] = [searchWords(asked), returnQuery.parse(asked)]
  const { officerId, title, version } = await orInterrupt(getProposalToAssign(who, proposalId))
  const people = await orInterrupt(
    listAssignable(who, { roles: assignableRoles.proposal, assignedId: officerId, q: query }),
  )
  return (
    <AssignPage
      title="Who is the delivery officer?"
      caption={title}
      back={returnTo ?? paths.proposal(proposalId)}
      path={paths.assignProposal(proposalId)}
      query={query}
      keep={{ return: returnTo }}
      name="officerId"
      people={people}
      nobody="nobody"
      action={submitOfficer.bind(null, { proposalId, returnTo })}
      initial={unsubmitted({ officerId: officerId ?? 'nobody' }, version)}
    />
  )
}
