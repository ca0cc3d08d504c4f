import { page } from '#app/_web/page'
import { personParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getPerson } from '#lib/people/queries'
import { submitRole } from '../../../actions.ts'
import { roleField } from '../../../fields.ts'

export default page(personParams, async ({ who, personId }) => {
  const { firstName, lastName } = await getPerson(who, personId)
  return (
    <FormPage
      title="Give a role"
      caption={`${firstName} ${lastName}`}
      back={{ href: paths.person(personId) }}
      action={submitRole.bind(null, { personId })}
      initial={unsubmitted()}
      fields={[roleField]}
      submit="Give role"
    />
  )
})
