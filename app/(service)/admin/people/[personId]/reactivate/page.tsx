import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { personParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { describeRoles } from '#lib/people/describe-role'
import { getPerson } from '#lib/people/queries'
import { submitReactivation } from '../../actions.ts'

export default async function ReactivatePage({ params }: PageProps<'/admin/people/[personId]/reactivate'>) {
  const who = await currentUser()
  const { personId } = await readParams(personParams, params)
  const { firstName, lastName, roles } = await orInterrupt(getPerson(who, personId))
  return (
    <FormPage
      title={`Reactivate ${firstName} ${lastName}?`}
      back={{ href: paths.person(personId) }}
      action={submitReactivation.bind(null, { personId })}
      initial={unsubmitted()}
      fields={[{ type: 'read-only', label: 'Roles', text: describeRoles(roles) }]}
      intro={
        <p className="govuk-body">
          They can sign in again, with the roles they had. Take away first what they should not have.
        </p>
      }
      submit="Reactivate"
      cancel={{ href: paths.person(personId) }}
    />
  )
}
