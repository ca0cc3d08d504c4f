import { page } from '#app/_web/page'
import { viewParams } from '#app/_web/params'
import { ColumnChooser } from '#components/exports/columns/column-chooser'
import { columnsToChoose } from '#lib/exports/dictionary/columns-to-choose'
import { columnGroups } from '#lib/exports/dictionary/dictionary'
import { dictionaryQuery } from '#lib/exports/dictionary/dictionary-filters'
import { toQuery } from '#lib/catalogue/filters/filters'
import { getView } from '#lib/exports/views/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitViewColumns } from '../../actions.ts'

export default page(viewParams, async ({ who, viewId, query, success }) => {
  const { q, group } = dictionaryQuery.parse(query)
  const { name, columns, filters, version } = await getView(who, viewId)
  const chosen = columns.map((id) => ({ id }))
  const choice = await columnsToChoose(who, chosen, { q, group })
  const view = { href: paths.view(viewId, toQuery(filters)), text: 'Back to the view' }
  return (
    <ColumnChooser
      title="Columns of the view"
      caption={name}
      success={success}
      back={view}
      action={submitViewColumns.bind(null, { viewId, q, group })}
      initial={unsubmitted({}, version)}
      withHeadings={false}
      none="The view has every column of the merged export. Add some to have only those."
      search={{ action: paths.viewColumns(viewId), q, group, groups: columnGroups }}
      done={{ href: view.href, text: 'Continue' }}
      {...choice}
    />
  )
})
