import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { AssignPage } from '#components/assignment/assign-page'
import { assignableRoles } from '#lib/access/permissions/roles'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitAssignment } from '../actions.ts'

export default page(projectParams, async ({ who, projectId, query: given }) => {
  const query = searchWords(given)
  const { caseworkerId, school, version } = await getProjectFor(who, 'project.assign', projectId)
  const people = await listAssignable(who, {
    roles: assignableRoles.project,
    assignedId: caseworkerId,
    q: query,
  })
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
})
