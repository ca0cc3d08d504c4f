import { page } from '#app/_web/page'
import { personParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { describeRoles } from '#lib/people/describe-role'
import { getPerson } from '#lib/people/queries'
import { submitReactivation } from '../../actions.ts'

export default page(personParams, async ({ who, personId }) => {
  const { firstName, lastName, roles } = await getPerson(who, personId)
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
})
