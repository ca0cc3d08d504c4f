import { page } from '#app/_web/page'
import { localAuthorityParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { toFields, toFormValues } from '#lib/platform/forms/questions/whole-form'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { localAuthorityQuestions } from '#lib/reference/local-authorities/questions'
import { paths } from '#lib/paths'
import { submitLocalAuthority } from '../../actions.ts'

export default page(localAuthorityParams, async ({ who, localAuthorityId }) => {
  const authority = await getLocalAuthority(who, localAuthorityId)
  const back = paths.localAuthority(localAuthorityId)
  return (
    <FormPage
      title="Change local authority"
      caption={authority.name}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitLocalAuthority.bind(null, { localAuthorityId })}
      initial={unsubmitted(toFormValues(localAuthorityQuestions, authority), authority.version)}
      fields={toFields(localAuthorityQuestions)}
      submit="Save"
    />
  )
})
