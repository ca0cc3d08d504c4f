import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { readParams, viewParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { ColumnChooser } from '#components/exports/column-chooser'
import { columnsToChoose } from '#lib/exports/dictionary/columns-to-choose'
import { columnGroups } from '#lib/exports/dictionary/dictionary'
import { dictionaryQuery } from '#lib/exports/dictionary/dictionary-filters'
import { toQuery } from '#lib/catalogue/filters/filters'
import { getView } from '#lib/exports/views/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitViewColumns } from '../../actions.ts'

type Props = PageProps<'/exports/views/[viewId]/columns'>

export default async function ViewColumnsPage({ params, searchParams }: Props) {
  const who = await currentUser()
  const { viewId } = await readParams(viewParams, params)
  const query = await searchParams
  const { q, group } = dictionaryQuery.parse(query)
  const { name, columns, filters, version } = await orInterrupt(getView(who, viewId))
  const chosen = columns.map((id) => ({ id }))
  const choice = await orInterrupt(columnsToChoose(who, chosen, { q, group }))
  const view = { href: paths.view(viewId, toQuery(filters)), text: 'Back to the view' }
  return (
    <ColumnChooser
      title="Columns of the view"
      caption={name}
      success={savedMessage(query)}
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
}
