import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { localAuthorityParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { paths } from '#lib/paths'
import { submitLocalAuthorityDeletion } from '../../actions.ts'

export default async function DeleteLocalAuthorityPage({
  params,
}: PageProps<'/admin/local-authorities/[localAuthorityId]/delete'>) {
  const who = await currentUser()
  const { localAuthorityId } = await readParams(localAuthorityParams, params)
  const { name, code, inUse } = await orInterrupt(getLocalAuthority(who, localAuthorityId))
  const back = paths.localAuthority(localAuthorityId)
  return (
    <FormPage
      title="Delete this local authority?"
      caption={`${name}, ${code}`}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitLocalAuthorityDeletion.bind(null, { localAuthorityId })}
      initial={unsubmitted()}
      fields={[]}
      intro={<p className="govuk-body">{inUse ?? 'It is deleted with its director of children’s services.'}</p>}
      submit={inUse ? null : 'Delete'}
      warning
    />
  )
}
