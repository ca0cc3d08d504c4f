import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { draftParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { getDefinitionDraft } from '#lib/exports/definitions/define/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { listAuthorityOptions } from '#lib/catalogue/filters/option-queries'
import { paths } from '#lib/paths'
import { submitRows } from '../../../actions.ts'
import { rowFields } from '../../../fields.ts'

export default async function DefineRowsPage({ params }: PageProps<'/admin/exports/draft/[draftId]/rows'>) {
  const who = await currentUser()
  const { draftId } = await readParams(draftParams, params)
  const { answers } = await orInterrupt(getDefinitionDraft(who, draftId))
  const authorities = await orInterrupt(listAuthorityOptions(who, [answers.localAuthority ?? []].flat()))
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
}
