import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { localAuthorityParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { toFields, toFormValues } from '#lib/platform/forms/questions/whole-form'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { directorQuestions } from '#lib/reference/local-authorities/questions'
import { paths } from '#lib/paths'
import { submitDirector } from '../../actions.ts'

export default async function DirectorPage({
  params,
}: PageProps<'/admin/local-authorities/[localAuthorityId]/director'>) {
  const who = await currentUser()
  const { localAuthorityId } = await readParams(localAuthorityParams, params)
  const { name, director } = await orInterrupt(getLocalAuthority(who, localAuthorityId))
  const back = paths.localAuthority(localAuthorityId)
  return (
    <FormPage
      title={director ? 'Change director of children’s services' : 'Add director of children’s services'}
      caption={name}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitDirector.bind(null, { localAuthorityId })}
      initial={unsubmitted(toFormValues(directorQuestions, director ?? {}), director?.version)}
      fields={toFields(directorQuestions)}
      submit="Save"
    />
  )
}
