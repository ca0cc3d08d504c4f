import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { localAuthorityParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { paths } from '#lib/paths'
import { submitDirectorRemoval } from '../../../actions.ts'

export default async function RemoveDirectorPage({
  params,
}: PageProps<'/admin/local-authorities/[localAuthorityId]/director/remove'>) {
  const who = await currentUser()
  const { localAuthorityId } = await readParams(localAuthorityParams, params)
  const { name, director } = await orInterrupt(getLocalAuthority(who, localAuthorityId))
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
}
