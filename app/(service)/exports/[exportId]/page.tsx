import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { exportParams, readParams } from '#app/params'
import { readQuery } from '#app/read-query'
import { exportFilters } from '#components/exports/export-filters.ts'
import { countRows } from '#components/exports/export-list'
import { Preview } from '#components/exports/preview'
import { TakeFile } from '#components/exports/take-file'
import { FilterForm } from '#components/forms/filter-form'
import { InsetText } from '#components/govuk/inset-text'
import { chipsOf } from '#components/lists/filters.ts'
import { EmptyState } from '#components/lists/empty-state'
import { FilterChips } from '#components/lists/filter-chips'
import { Page } from '#components/page/page'
import { today } from '#lib/calendar'
import { parseFilters, toQuery, type FilterProblem, type Filters } from '#lib/exports/filters'
import { describeExport, previewExport } from '#lib/exports/queries'
import type { Principal } from '#lib/access/principal'
import { paths } from '#lib/paths'
import { requestWorkbook } from './actions.ts'

export default async function ExportPage({ params, searchParams }: PageProps<'/exports/[exportId]'>) {
  const who = await currentUser()
  const { exportId } = await readParams(exportParams, params)
  const query = await searchParams
  const described = await orInterrupt(describeExport(who, exportId))
  const { name, purpose, rows, filters: offered, dateBasis, personal } = described
  const parsed = parseFilters(readQuery(query), offered)
  const panel = exportFilters({ offered, dateBasis, today: today() })
  const path = paths.export(exportId)
  return (
    <Page
      title={name}
      width="full"
      back={{ href: paths.exports, text: 'Back to exports' }}
      errors={parsed.ok ? [] : parsed.problems.map(toErrorLink(offered))}
    >
      <p className="govuk-body">
        {purpose} {rows}
      </p>
      <div className="app-filtered">
        <FilterForm action={path} filters={panel} chosen={query} />
        <div>
          <FilterChips chips={chipsOf(panel, query, path)} clearHref={path} />
          {personal && (
            <InsetText>
              This export holds personal data: names and email addresses. Keep the file where only your team reads it.
            </InsetText>
          )}
          {parsed.ok && <Files who={who} exportId={exportId} filters={parsed.filters} columns={described.columns} />}
        </div>
      </div>
    </Page>
  )
}

const toErrorLink = (offered: readonly string[]) => (problem: FilterProblem) => ({
  text: problem.message,
  href: offered.includes(problem.name) ? `#filter-${problem.name}` : undefined,
})

type FilesProps = {
  who: Principal
  exportId: string
  filters: Filters
  columns: readonly { heading: string; type: string }[]
}

async function Files({ who, exportId, filters, columns }: FilesProps) {
  const { rowCount, rows } = await orInterrupt(previewExport(who, exportId, filters))
  const query = toQuery(filters).toString()
  return (
    <>
      <p className="govuk-body">
        <strong>{countRows(rowCount)}</strong> and {columns.length} columns
      </p>
      <TakeFile exportId={exportId} query={query} requestWorkbook={requestWorkbook.bind(null, { exportId, query })} />
      {rows.length > 0 ? (
        <Preview columns={columns} rows={rows} />
      ) : (
        <EmptyState title="No projects match">
          <p className="govuk-body">Take some filters away. The file would hold only its header.</p>
        </EmptyState>
      )}
    </>
  )
}
