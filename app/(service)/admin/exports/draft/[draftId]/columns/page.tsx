import { page } from '#app/_web/page'
import { draftParams } from '#app/_web/params'
import { ColumnChooser } from '#components/exports/columns/column-chooser'
import { columnsToChoose } from '#lib/exports/dictionary/columns-to-choose'
import { columnsOf } from '#lib/exports/definitions/define/draft'
import { getDefinitionDraft } from '#lib/exports/definitions/define/queries'
import { columnGroups } from '#lib/exports/dictionary/dictionary'
import { dictionaryQuery } from '#lib/exports/dictionary/dictionary-filters'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitColumns } from '../../../actions.ts'

export default page(draftParams, async ({ who, draftId, query, success }) => {
  const { q, group } = dictionaryQuery.parse(query)
  const { answers } = await getDefinitionDraft(who, draftId)
  const choice = await columnsToChoose(who, columnsOf(answers), { q, group })
  return (
    <ColumnChooser
      title="Which columns it has"
      caption={String(answers.name)}
      success={success}
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
})
