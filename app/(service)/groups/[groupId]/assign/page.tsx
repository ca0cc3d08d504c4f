import { page } from '#app/_web/page'
import { groupParams } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { AssignPage } from '#components/assignment/assign-page'
import { assignableRoles } from '#lib/access/permissions/roles'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getGroupToManage } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { submitGroupOfficer } from '../actions.ts'

export default page(groupParams, async ({ who, groupId, query: given }) => {
  const { officerId, reference, trust, version } = await getGroupToManage(who, groupId)
  const query = searchWords(given)
  const people = await listAssignable(who, { roles: assignableRoles.proposal, assignedId: officerId, q: query })
  return (
    <AssignPage
      title="Who is the delivery officer of this group?"
      caption={`${trust.name}, ${reference}`}
      about="Proposals of the group that nobody has are assigned to the same person. Those that somebody has stay with them."
      back={paths.group(groupId)}
      path={paths.assignGroup(groupId)}
      query={query}
      name="officerId"
      people={people}
      nobody="nobody"
      action={submitGroupOfficer.bind(null, { groupId })}
      initial={unsubmitted({ officerId: officerId ?? 'nobody' }, version)}
    />
  )
})
