import { page } from '#app/_web/page'
import { formAMatParams } from '#app/_web/params'
import { searchWords } from '#app/_web/query/search-words'
import { AssignPage } from '#components/assignment/assign-page'
import { assignableRoles } from '#lib/access/permissions/roles'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getFormAMatFor } from '#lib/casework/form-a-mat/queries'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { submitFormAMatOfficer } from '../actions.ts'

export default page(formAMatParams, async ({ who, newTrustId, query: given }) => {
  const { officerId, name, reference, version } = await getFormAMatFor(who, 'newTrust.assign', newTrustId)
  const query = searchWords(given)
  const people = await listAssignable(who, { roles: assignableRoles.proposal, assignedId: officerId, q: query })
  return (
    <AssignPage
      title="Who is the delivery officer of this new trust?"
      caption={`${name}, ${reference}`}
      about="Proposals that form this trust and that nobody has are assigned to the same person. Those that somebody has stay with them."
      back={paths.formAMat(newTrustId)}
      path={paths.assignFormAMat(newTrustId)}
      query={query}
      name="officerId"
      people={people}
      nobody="nobody"
      action={submitFormAMatOfficer.bind(null, { newTrustId })}
      initial={unsubmitted({ officerId: officerId ?? 'nobody' }, version)}
    />
  )
})
