import { page } from '#app/_web/page'
import { localAuthorityParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { paths } from '#lib/paths'
import { submitDirectorRemoval } from '../../../actions.ts'

export default page(localAuthorityParams, async ({ who, localAuthorityId }) => {
  const { name, director } = await getLocalAuthority(who, localAuthorityId)
  const back = paths.localAuthority(localAuthorityId)
  return (
    <FormPage
      title={director ? `Remove ${director.name}?` : 'There is no director to remove'}
      caption={name}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitDirectorRemoval.bind(null, { localAuthorityId })}
      initial={unsubmitted()}
      fields={[]}
      intro={
        director && (
          <p className="govuk-body">
            {name} then has no director of children’s services, on no project’s page and in no export.
          </p>
        )
      }
      submit={director ? 'Remove' : null}
      warning
    />
  )
})
