import { page } from '#app/_web/page'
import { personParams } from '#app/_web/params'
import { KeysThatStay } from '#components/admin/keys-that-stay'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { listWorkingKeysBy } from '#lib/api-keys/list-queries'
import { getPerson } from '#lib/people/queries'
import { submitDeactivation } from '../../actions.ts'

export default page(personParams, async ({ who, personId }) => {
  const { firstName, lastName } = await getPerson(who, personId)
  const keys = await listWorkingKeysBy(who, personId)
  return (
    <FormPage
      title={`Deactivate ${firstName} ${lastName}?`}
      back={{ href: paths.person(personId) }}
      action={submitDeactivation.bind(null, { personId })}
      initial={unsubmitted()}
      fields={[]}
      intro={
        <>
          <p className="govuk-body">They are signed out at once and cannot sign in again.</p>
          <p className="govuk-body">
            What they have done stays under their name, and what is assigned to them stays so until somebody else takes
            it. You can reactivate them later, with the roles they have now.
          </p>
          {keys.length > 0 && <KeysThatStay keys={keys} />}
        </>
      }
      submit="Deactivate"
      warning
      cancel={{ href: paths.person(personId) }}
    />
  )
})
