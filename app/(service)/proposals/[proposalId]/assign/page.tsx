import { page } from '#app/_web/page'
import { proposalParams, returnQuery } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { AssignPage } from '#components/assignment/assign-page'
import { assignableRoles } from '#lib/access/permissions/roles'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { getProposalToAssign } from '#lib/casework/proposals/queries'
import { submitOfficer } from './actions.ts'

export default page(proposalParams, async ({ who, proposalId, query: asked }) => {
  const [query, returnTo] = [searchWords(asked), returnQuery.parse(asked)]
  const { officerId, title, version } = await getProposalToAssign(who, proposalId)
  const people = await listAssignable(who, { roles: assignableRoles.proposal, assignedId: officerId, q: query })
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
})
