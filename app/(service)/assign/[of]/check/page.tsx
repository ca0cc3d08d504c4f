import { redirect } from 'next/navigation'
import { assignManyParams, nobody, readChosen } from '#app/(service)/assign/[of]/assign-many'
import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { withQuery } from '#app/_web/query/with-query'
import { FormPage } from '#components/forms/form-page'
import { ChosenTable } from '#components/assignment/chosen-table'
import { getAssigneeName, listChosen } from '#lib/casework/bulk-assignment/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitAssignments } from '../actions.ts'

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

export default page(assignManyParams, async ({ who, of, query }) => {
  const { id: ids, person = nobody, changed } = readChosen(query)
  const rows = await listChosen(who, of, ids)
  const assignable = rows.filter(({ mayAssign }) => mayAssign)
  const list = await backToList(of === 'project' ? paths.projects : paths.proposals)
  if (ids.length === 0) redirect(withQuery(list.href, { ticked: 'none' }))
  const name = person === nobody ? undefined : await getAssigneeName(who, of, person)
  const many = count(assignable.length, of)
  const message = `${count(changed.length, of)} changed after you opened this page, so nothing was assigned. See how they are now, and decide again.`
  return (
    <FormPage
      title={name ? `Assign ${many} to ${name}` : `Take the assignment of ${many} away`}
      back={{ href: withQuery(paths.assignMany(of), { id: ids }) }}
      action={submitAssignments.bind(null, {
        of,
        person,
        chosen: assignable.map(({ id, version }) => ({ id, version })),
      })}
      initial={{ ...unsubmitted(), errors: changed.length > 0 ? [{ field: 'chosen', message }] : [] }}
      fields={[]}
      submit={assignable.length === 0 ? null : name ? `Assign ${many}` : `Unassign ${many}`}
      cancel={{ href: list.href }}
      intro={<ChosenTable rows={rows} changed={changed} to={name} />}
    />
  )
})
