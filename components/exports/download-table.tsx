import { DataTable, type Column } from '#components/lists/data-table'
import { formatInstant } from '#lib/calendar'
import type { DownloadView } from '#lib/exports/queries'
import { downloadFormats, downloadOutcomes } from '#lib/labels'
import { paths } from '#lib/paths'
import { countRows } from './export-list.tsx'
import { describeFilters } from './describe-filters.ts'

const columns: Column<DownloadView>[] = [
  {
    key: 'export',
    heading: 'Export',
    cell: ({ id, exportName, format }) => (
      <a className="govuk-link" href={paths.download(id)}>
        {exportName}, {downloadFormats[format]}
      </a>
    ),
  },
  { key: 'filters', heading: 'Filters', cell: ({ filters }) => describeFilters(filters) },
  { key: 'asked', heading: 'Asked for', cell: ({ startedAt }) => formatInstant(startedAt) },
  {
    key: 'outcome',
    heading: 'Outcome',
    cell: ({ outcome, isReady, id }) =>
      isReady ? (
        <a className="govuk-link" href={paths.downloadFile(id)} download>
          Download the file
        </a>
      ) : (
        downloadOutcomes[outcome]
      ),
  },
  {
    key: 'size',
    heading: 'Size',
    numeric: true,
    cell: ({ rowCount, byteCount }) =>
      rowCount === null || byteCount === undefined ? '' : `${countRows(rowCount)}, ${fileSize(byteCount)}`,
  },
]

/** Downloads, newest first, with how each ended. */
export function DownloadTable({ downloads }: { downloads: readonly DownloadView[] }) {
  return <DataTable caption="Your downloads" captionHidden columns={columns} rows={downloads} />
}

/** A size as people read it: `1.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
