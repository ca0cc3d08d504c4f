import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { localAuthorityParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { toFields, toFormValues } from '#lib/platform/forms/questions/whole-form'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { localAuthorityQuestions } from '#lib/reference/local-authorities/questions'
import { paths } from '#lib/paths'
import { submitLocalAuthority } from '../../actions.ts'

export default async function ChangeLocalAuthorityPage({
  params,
}: PageProps<'/admin/local-authorities/[localAuthorityId]/change'>) {
  const who = await currentUser()
  const { localAuthorityId } = await readParams(localAuthorityParams, params)
  const authority = await orInterrupt(getLocalAuthority(who, localAuthorityId))
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
}
