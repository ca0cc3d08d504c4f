import { redirect } from 'next/navigation'
import { assignManyParams, nobody, readChosen } from '#app/(service)/assign/[of]/assign-many'
import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { searchWords } from '#app/_web/query/search-words'
import { withQuery } from '#app/_web/query/with-query'
import { AssignPage } from '#components/assignment/assign-page'
import { assignableRoles } from '#lib/access/permissions/roles'
import { listChosen } from '#lib/casework/bulk-assignment/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { submitPerson } from './actions.ts'

export default page(assignManyParams, async ({ who, of, query: asked }) => {
  const { id: ids } = readChosen(asked)
  const back = await backToList(of === 'project' ? paths.projects : paths.proposals)
  if (ids.length === 0) redirect(withQuery(back.href, { ticked: 'none' }))
  const query = searchWords(asked)
  const [chosen, people] = await Promise.all([
    listChosen(who, of, ids),
    listAssignable(who, { roles: assignableRoles[of], assignedId: null, q: query }),
  ])
  const [first, ...others] = chosen
  return (
    <AssignPage
      title={of === 'project' ? 'Who will complete these projects?' : 'Who is the delivery officer?'}
      caption={others.length > 0 ? `${first!.title} and ${others.length} more` : (first?.title ?? '')}
      back={back.href}
      path={paths.assignMany(of)}
      query={query}
      keep={{ id: ids }}
      name="person"
      people={people}
      nobody={nobody}
      action={submitPerson.bind(null, { of, ids })}
      initial={unsubmitted()}
      submit="Continue"
    />
  )
})
