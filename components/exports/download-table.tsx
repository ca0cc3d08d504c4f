import { Fragment } from 'react'
import { DataTable, type Column } from '#components/lists/data-table'
import { formatInstant } from '#lib/calendar/calendar'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import type { DownloadView } from '#lib/exports/downloads/queries'
import { downloadContents, downloadFormats, downloadOutcomes } from '#lib/labels'
import { paths } from '#lib/paths'
import { countRows } from './count-rows.ts'

const columnsOf = (isOfAll: boolean): Column<DownloadView>[] => [
  {
    key: 'export',
    heading: 'Export',
    cell: ({ id, exportName, format, ...download }) => (
      <>
        <a className="govuk-link" href={paths.download(id)}>
          {exportName}, {downloadFormats[format]}
        </a>
        <Held download={download} />
      </>
    ),
  },
  ...(isOfAll ? [takenBy] : []),
  { key: 'filters', heading: 'Filters', cell: ({ filters }) => describeFilters(filters) },
  { key: 'personal', heading: 'Personal data', cell: ({ personal }) => (personal ? 'Yes' : 'No') },
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

/** What a file holds, where that is not the whole export as it stood then. */
function Held({ download: { contents, asAt } }: { download: Pick<DownloadView, 'contents' | 'asAt'> }) {
  const told = [contents !== 'rows' && downloadContents[contents], asAt && `As at ${formatInstant(asAt)}`]
  return told.filter(Boolean).map((text) => (
    <Fragment key={String(text)}>
      <br />
      <span className="govuk-body-s">{text}</span>
    </Fragment>
  ))
}

const takenBy: Column<DownloadView> = { key: 'who', heading: 'Taken by', cell: (download) => download.downloadedBy }

type Props = { downloads: readonly DownloadView[]; isOfAll: boolean }

/** Downloads, newest first, with how each ended; of everybody they say whose each is. */
export function DownloadTable({ downloads, isOfAll }: Props) {
  const caption = isOfAll ? 'Downloads' : 'Your downloads'
  return <DataTable caption={caption} captionHidden columns={columnsOf(isOfAll)} rows={downloads} />
}

/** Which columns a file holds: `All, version 3` of the export, or how many of them were chosen. */
export function describeColumns({ columns, definitionVersion }: Pick<DownloadView, 'columns' | 'definitionVersion'>) {
  if (columns.length > 0) return `${columns.length} chosen`
  return definitionVersion === null ? 'All' : `All of version ${definitionVersion}`
}

/** A size as people read it: `1.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
