import { page } from '#app/_web/page'
import { localAuthorityParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { paths } from '#lib/paths'
import { submitLocalAuthorityDeletion } from '../../actions.ts'

export default page(localAuthorityParams, async ({ who, localAuthorityId }) => {
  const { name, code, inUse } = await getLocalAuthority(who, localAuthorityId)
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
})
