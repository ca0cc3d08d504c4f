import { page } from '#app/_web/page'
import { personParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getPerson } from '#lib/people/queries'
import { submitName } from '../../actions.ts'
import { nameFields } from '../../fields.ts'

export default page(personParams, async ({ who, personId }) => {
  const { firstName, lastName, version } = await getPerson(who, personId)
  return (
    <FormPage
      title="Change name"
      caption={`${firstName} ${lastName}`}
      back={{ href: paths.person(personId) }}
      action={submitName.bind(null, { personId })}
      initial={unsubmitted({ firstName, lastName }, version)}
      fields={nameFields}
      submit="Save"
    />
  )
})
