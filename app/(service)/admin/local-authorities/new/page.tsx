import { page } from '#app/_web/page'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { toFields } from '#lib/platform/forms/questions/whole-form'
import { ensureMayManageAuthorities } from '#lib/reference/local-authorities/queries'
import { localAuthorityQuestions } from '#lib/reference/local-authorities/questions'
import { paths } from '#lib/paths'
import { submitNewLocalAuthority } from '../actions.ts'

export default page(async ({ who }) => {
  await ensureMayManageAuthorities(who)
  return (
    <FormPage
      title="Add a local authority"
      back={{ href: paths.localAuthorities, text: 'Back to local authorities' }}
      cancel={{ href: paths.localAuthorities }}
      action={submitNewLocalAuthority}
      initial={unsubmitted()}
      fields={toFields(localAuthorityQuestions)}
      submit="Add local authority"
    />
  )
})
