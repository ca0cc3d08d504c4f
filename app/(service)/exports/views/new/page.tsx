import { readSelection, selectionNames } from '#app/(service)/exports/_selection/exports-wanted'
import { page } from '#app/_web/page'
import { readQuery } from '#app/_web/query/read-query'
import { FormPage } from '#components/forms/form-page'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import { filterNames, parseFilters, toQuery } from '#lib/catalogue/filters/filters'
import { describeExport } from '#lib/exports/previews/queries'
import { listViews } from '#lib/exports/views/queries'
import { viewQuestions } from '#lib/exports/views/schema'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitNewView } from '../actions.ts'

export default page(async ({ who, query: given }) => {
  await listViews(who)
  const query = readQuery(given)
  const { wanted, view } = await readSelection(who, 'merged', query)
  const { columns } = await describeExport(who, wanted)
  const parsed = parseFilters(query, filterNames, selectionNames)
  const filters = parsed.ok ? parsed.filters : {}
  const back = { href: view ? paths.view(view.id, toQuery(filters)) : `${paths.export('merged')}?${toQuery(filters)}` }
  return (
    <FormPage
      title="Save a view of the merged export"
      back={back}
      cancel={back}
      action={submitNewView.bind(null, { query: toQuery(filters).toString(), from: view?.id })}
      initial={unsubmitted()}
      intro={
        <p className="govuk-body">
          Only you see it. Its filters: {describeFilters(filters)}. It has {columns.length} columns: you can choose
          fewer when it is saved.
        </p>
      }
      fields={[viewQuestions.name.field('name')]}
      submit="Save the view"
    />
  )
})
