import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { draftParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { getDefinitionDraft } from '#lib/exports/definitions/define/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitAbout } from '../../../actions.ts'
import { aboutFields } from '../../../fields.ts'

export default async function DefineAboutPage({ params }: PageProps<'/admin/exports/draft/[draftId]/about'>) {
  const who = await currentUser()
  const { draftId } = await readParams(draftParams, params)
  const { answers } = await orInterrupt(getDefinitionDraft(who, draftId))
  return (
    <FormPage
      title="What the export is"
      caption={String(answers.name)}
      back={{ href: paths.defineDraft(draftId) }}
      action={submitAbout.bind(null, { draftId })}
      initial={unsubmitted(answers)}
      fields={aboutFields}
    />
  )
}
