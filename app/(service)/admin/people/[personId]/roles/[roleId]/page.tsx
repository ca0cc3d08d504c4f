import { currentUser } from '#app/current-user'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { personRoleParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { describeRole } from '#lib/people/describe-role'
import { getPerson } from '#lib/people/queries'
import { submitTakenRole } from '../../../actions.ts'

export default async function TakeRolePage({ params }: PageProps<'/admin/people/[personId]/roles/[roleId]'>) {
  const who = await currentUser()
  const { personId, roleId } = await readParams(personRoleParams, params)
  const { firstName, lastName, roles } = await orInterrupt(getPerson(who, personId))
  const held = roles.find(({ id }) => id === roleId) ?? toNotFound()
  return (
    <FormPage
      title="Take this role away?"
      caption={`${firstName} ${lastName}`}
      back={{ href: paths.person(personId) }}
      action={submitTakenRole.bind(null, { personId, roleId })}
      initial={unsubmitted()}
      fields={[{ type: 'read-only', label: 'Role', text: describeRole(held) }]}
      intro={<p className="govuk-body">It stops working at once, also for what they are in the middle of.</p>}
      submit="Take role away"
      warning
      cancel={{ href: paths.person(personId) }}
    />
  )
}
