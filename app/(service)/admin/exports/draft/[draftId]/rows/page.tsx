import { page } from '#app/_web/page'
import { draftParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { getDefinitionDraft } from '#lib/exports/definitions/define/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { listAuthorityOptions } from '#lib/catalogue/filters/option-queries'
import { paths } from '#lib/paths'
import { submitRows } from '../../../actions.ts'
import { rowFields } from '../../../fields.ts'

export default page(draftParams, async ({ who, draftId }) => {
  const { answers } = await getDefinitionDraft(who, draftId)
  const authorities = await listAuthorityOptions(who, [answers.localAuthority ?? []].flat())
  const eitherWay = { assigned: 'any', confirmed: 'any', onHold: 'any' }
  return (
    <FormPage
      title="Which rows it takes"
      caption={String(answers.name)}
      back={{ href: paths.defineDraft(draftId) }}
      action={submitRows.bind(null, { draftId })}
      initial={unsubmitted({ ...eitherWay, ...answers })}
      fields={rowFields(authorities)}
    />
  )
})
