import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { groupParams, readParams } from '#app/params'
import { searchWords } from '#app/search-words'
import { AssignPage } from '#components/assignment/assign-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getGroupToManage } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { submitGroupOfficer } from '../actions.ts'

export default async function AssignGroupPage({ params, searchParams }: PageProps<'/groups/[groupId]/assign'>) {
  const who = await currentUser()
  const { groupId } = await readParams(groupParams, params)
  const { officerId, reference, trust, version } = await orInterrupt(getGroupToManage(who, groupId))
  const query = searchWords(await searchParams)
  const roles = ['delivery-officer', 'team-lead'] as const
  const people = await orInterrupt(listAssignable(who, { roles, assignedId: officerId, q: query }))
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
}
