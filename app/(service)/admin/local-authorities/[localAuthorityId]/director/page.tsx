import { page } from '#app/_web/page'
import { localAuthorityParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { toFields, toFormValues } from '#lib/platform/forms/questions/whole-form'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { directorQuestions } from '#lib/reference/local-authorities/questions'
import { paths } from '#lib/paths'
import { submitDirector } from '../../actions.ts'

export default page(localAuthorityParams, async ({ who, localAuthorityId }) => {
  const { name, director } = await getLocalAuthority(who, localAuthorityId)
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
})
