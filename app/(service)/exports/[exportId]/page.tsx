import { readSelection, selectionNames } from '#app/(service)/exports/_selection/exports-wanted'
import { page } from '#app/_web/page'
import { exportParams } from '#app/_web/params'
import { readQuery } from '#app/_web/query/read-query'
import { countRows } from '#components/exports/count-rows.ts'
import { Preview } from '#components/exports/preview'
import { momentHref } from '#components/exports/moment-form'
import { AsItStood, ThroughTime } from '#components/exports/through-time'
import { DownloadPanel } from '#components/exports/download-panel'
import { FilterForm } from '#components/filters/filter-form'
import { InsetText } from '#components/govuk/inset-text'
import { chipsOf, listHref, type ChosenFilters } from '#components/filters/filters.ts'
import { EmptyState } from '#components/lists/empty-state'
import { FilterChips } from '#components/filters/filter-chips'
import { Page } from '#components/page/page'
import { getExportQuestions } from '#lib/exports/definitions/filter-options'
import { headerOf, type Header } from '#lib/exports/model/definition'
import { fileOptions, readOptions } from '#lib/exports/files/file-options'
import {
  inWords,
  parseFilters,
  toChosen,
  toQuery,
  type FilterProblem,
  type Filters,
} from '#lib/catalogue/filters/filters'
import { previewAsAt } from '#lib/exports/previews/past-preview'
import { describeExport, previewExport } from '#lib/exports/previews/queries'
import { listOwnDownloads } from '#lib/exports/downloads/baseline'
import { readTimes, timeNames } from '#lib/exports/point-in-time/moments'
import type { ExportSelection } from '#lib/exports/definitions/authorised-export'
import type { Principal } from '#lib/principal'
import { paths } from '#lib/paths'
import { requestWorkbook } from './actions.ts'
import { ExportLinks, OlderVersion } from './export-links.tsx'

export default page(exportParams, async ({ who, exportId, query: asked, success }) => {
  const query = readQuery(asked)
  const { wanted, view } = await readSelection(who, exportId, query)
  const described = await describeExport(who, wanted)
  const { name, purpose, rows, filters: offered } = described
  const { options, problems: unwritable } = readOptions(fileOptions, query)
  const parsed = parseFilters(query, offered, [...selectionNames, ...timeNames, ...Object.keys(fileOptions.shape)])
  const { times, problems } = await readTimes(query)
  const panel = await getExportQuestions(who, described, parsed.ok ? parsed.filters : {})
  const path = paths.export(exportId)
  const chosen = parsed.ok ? { ...asked, ...toChosen(parsed.filters) } : asked
  const kept = {
    version: wanted.version ? String(wanted.version) : undefined,
    view: view?.id,
    header: options.header,
  }
  return (
    <Page
      title={view?.name ?? name}
      caption={view && 'View of the merged export'}
      width="full"
      back={{ href: paths.exports, text: 'Back to exports' }}
      success={success}
      errors={[...(parsed.ok ? [] : parsed.problems.map(inWords)), ...unwritable, ...problems].map(
        toErrorLink(offered),
      )}
    >
      <p className="govuk-body">
        {purpose} {rows}
      </p>
      {wanted.version && <OlderVersion exportId={exportId} version={wanted.version} />}
      <div className="app-filtered">
        <FilterForm action={path} filters={panel} chosen={chosen} keep={{ ...kept, asAt: times.asAt?.toISOString() }} />
        <div>
          <FilterChips chips={chipsOf(panel, chosen, path)} clearHref={listHref(path, kept)} />
          {parsed.ok &&
            (await drawFiles({ who, wanted, kept, described, asked, problems, ...times, filters: parsed.filters }))}
          <ExportLinks
            who={who}
            exportId={exportId}
            view={view}
            query={parsed.ok ? toQuery(parsed.filters).toString() : ''}
          />
        </div>
      </div>
    </Page>
  )
})

const toErrorLink = (offered: readonly string[]) => (problem: FilterProblem) => ({
  text: problem.message,
  href: offered.includes(problem.name)
    ? `#filter-${problem.name}`
    : timeNames.includes(problem.name)
      ? momentHref(problem.name)
      : undefined,
})

type FilesProps = {
  who: Principal
  wanted: ExportSelection
  filters: Filters
  /** The moment that is shown, where not the present. */
  asAt?: Date
  asked: ChosenFilters
  problems: readonly FilterProblem[]
  /** What of the address travels with the file beside the filters. */
  kept: { version?: string; view?: string; header?: Header }
  described: Awaited<ReturnType<typeof describeExport>>
}

async function drawFiles({ who, wanted, filters, asAt, asked, problems, kept, described: { columns } }: FilesProps) {
  const { exportId } = wanted
  const [{ rowCount, rows }, [last]] = await Promise.all([
    asAt ? previewAsAt(who, wanted, { filters, asAt }) : previewExport(who, wanted, filters),
    listOwnDownloads(who, exportId, 1),
  ])
  const personal = columns.filter((column) => column.personal).length
  const present = new URLSearchParams([...Object.entries(kept).flatMap(given), ...toQuery(filters)])
  const filtered = { ...kept, ...filters }
  const query = withMoment(present, asAt).toString()
  return (
    <>
      {asAt && <AsItStood asAt={asAt} presentHref={listHref(paths.export(exportId), filtered)} />}
      <p className="govuk-body-l govuk-!-margin-bottom-4">
        <strong>{countRows(rowCount)}</strong> and {columns.length} columns
      </p>
      <DownloadPanel
        exportId={exportId}
        query={query}
        requestWorkbook={requestWorkbook.bind(null, { exportId, query })}
      />
      {personal > 0 && (
        <InsetText>
          {personal} of its columns hold personal data, marked in the preview. Keep the file where only your team reads
          it. The record of downloads says that it holds such data.
        </InsetText>
      )}
      <ThroughTime
        exportId={exportId}
        chosen={asked}
        kept={filtered}
        problems={problems}
        lastTakenAt={last?.downloadedAt}
      />
      {rows.length > 0 ? (
        <Preview columns={withHeader(columns, kept.header)} rows={rows} />
      ) : (
        <EmptyState title="No projects match">
          <p className="govuk-body">Take some filters away. The file would hold only its header.</p>
        </EmptyState>
      )}
    </>
  )
}

const withMoment = (query: URLSearchParams, asAt: Date | undefined) =>
  new URLSearchParams([...query, ...(asAt ? [['asAt', asAt.toISOString()]] : [])])

const withHeader = <Column extends { id: string; heading: string }>(columns: readonly Column[], header?: Header) => {
  const cells = headerOf(columns, header)
  return columns.map((column, index) => ({ ...column, heading: cells[index]! }))
}

const given = ([name, value]: [string, string | undefined]) => (value ? [[name, value]] : [])
