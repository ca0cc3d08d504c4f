import { page } from '#app/_web/page'
import { personRoleParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { found } from '#lib/platform/errors'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { describeRole } from '#lib/people/describe-role'
import { getPerson } from '#lib/people/queries'
import { submitTakenRole } from '../../../actions.ts'

export default page(personRoleParams, async ({ who, personId, roleId }) => {
  const { firstName, lastName, roles } = await getPerson(who, personId)
  const held = found(
    roles.find(({ id }) => id === roleId),
    'Role',
  )
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
})
