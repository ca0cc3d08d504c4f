import { page } from '#app/_web/page'
import { draftParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { getDefinitionDraft } from '#lib/exports/definitions/define/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitAbout } from '../../../actions.ts'
import { aboutFields } from '../../../fields.ts'

export default page(draftParams, async ({ who, draftId }) => {
  const { answers } = await getDefinitionDraft(who, draftId)
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
})
