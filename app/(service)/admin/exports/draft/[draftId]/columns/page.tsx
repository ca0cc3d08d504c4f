import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { draftParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { ColumnChooser } from '#components/exports/column-chooser'
import { columnsToChoose } from '#lib/exports/dictionary/columns-to-choose'
import { columnsOf } from '#lib/exports/definitions/define/draft'
import { getDefinitionDraft } from '#lib/exports/definitions/define/queries'
import { columnGroups } from '#lib/exports/dictionary/dictionary'
import { dictionaryQuery } from '#lib/exports/dictionary/dictionary-filters'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitColumns } from '../../../actions.ts'

type Props = PageProps<'/admin/exports/draft/[draftId]/columns'>

export default async function DefineColumnsPage({ params, searchParams }: Props) {
  const who = await currentUser()
  const { draftId } = await readParams(draftParams, params)
  const query = await searchParams
  const { q, group } = dictionaryQuery.parse(query)
  const { answers } = await orInterrupt(getDefinitionDraft(who, draftId))
  const choice = await orInterrupt(columnsToChoose(who, columnsOf(answers), { q, group }))
  return (
    <ColumnChooser
      title="Which columns it has"
      caption={String(answers.name)}
      success={savedMessage(query)}
      back={{ href: paths.defineDraft(draftId), text: 'Back' }}
      action={submitColumns.bind(null, { draftId, q, group })}
      initial={unsubmitted()}
      withHeadings
      none="Search for columns below, tick them and add them."
      search={{ action: paths.defineColumns(draftId), q, group, groups: columnGroups }}
      done={{ href: paths.defineDraft(draftId), text: 'Continue' }}
      {...choice}
    />
  )
}
