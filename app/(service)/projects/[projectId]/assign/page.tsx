import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { searchWords } from '#app/search-words'
import { AssignPage } from '#components/assignment/assign-page'
import { assignableRoles } from '#lib/casework/record/assignment-rules'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitAssignment } from '../actions.ts'

export default async function AssignProjectPage({ params, searchParams }: PageProps<'/projects/[projectId]/assign'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const query = searchWords(await searchParams)
  const { caseworkerId, school, version } = await orInterrupt(getProjectFor(who, 'project.assign', projectId))
  const people = await orInterrupt(
    listAssignable(who, {
      roles: assignableRoles.project,
      assignedId: caseworkerId,
      q: query,
    }),
  )
  return (
    <AssignPage
      title="Who will complete this project?"
      caption={school.name}
      back={paths.project(projectId)}
      path={paths.assignProject(projectId)}
      query={query}
      name="caseworkerId"
      people={people}
      nobody="nobody"
      action={submitAssignment.bind(null, { projectId })}
      initial={unsubmitted({ caseworkerId: caseworkerId ?? '' }, version)}
    />
  )
}
