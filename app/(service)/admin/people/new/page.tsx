import { page } from '#app/_web/page'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { ensureMayManage } from '#lib/people/queries'
import { submitNewPerson } from '../actions.ts'
import { nameFields } from '../fields.ts'

export default page(async ({ who }) => {
  await ensureMayManage(who)
  return (
    <FormPage
      title="Add a person"
      back={{ href: paths.people, text: 'Back to people' }}
      action={submitNewPerson}
      initial={unsubmitted()}
      fields={[
        ...nameFields,
        {
          type: 'text',
          name: 'email',
          label: 'Email address',
          hint: 'The address of the account that they sign in with',
          inputMode: 'email',
        },
      ]}
      submit="Add person"
    />
  )
})
