import { page } from '#app/_web/page'
import { downloadParams } from '#app/_web/params'
import { BuildProgress } from '#components/exports/build-progress'
import { describeColumns, fileSize } from '#components/exports/download-table'
import { ButtonLink } from '#components/govuk/button'
import { Details } from '#components/govuk/details'
import { SummaryList } from '#components/govuk/summary-list'
import { listHref } from '#components/filters/filters.ts'
import { LinkList } from '#components/page/link-list'
import { Page } from '#components/page/page'
import type { Principal } from '#lib/principal'
import { formatInstant } from '#lib/calendar/calendar'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import { getDownload, type DownloadView } from '#lib/exports/downloads/queries'
import { whatDiffers } from '#lib/exports/downloads/repeat'
import { downloadContents, downloadFormats, downloadHeaders, downloadOutcomes } from '#lib/labels'
import { paths } from '#lib/paths'

export default page(downloadParams, async ({ who, downloadId }) => {
  const download = await getDownload(who, downloadId)
  return (
    <Page
      title={download.exportName}
      caption="Download"
      back={{ href: paths.downloads, text: 'Back to your downloads' }}
    >
      <Standing download={download} />
      <Repeat download={download} differing={await findDiffering(who, download)} />
      <SummaryList
        rows={[
          { key: 'Taken by', value: download.downloadedBy },
          { key: 'Columns', value: describeColumns(download) },
          { key: 'Holds', value: describeMoment(download) },
          { key: 'Format', value: downloadFormats[download.format] },
          ...(download.format === 'jsonl' ? [] : [{ key: 'First row', value: downloadHeaders[download.header] }]),
          { key: 'Filters', value: describeFilters(download.filters) },
          { key: 'Asked for', value: formatInstant(download.startedAt) },
          { key: 'Outcome', value: downloadOutcomes[download.outcome] },
          { key: 'Rows', value: download.rowCount?.toLocaleString('en-GB') ?? 'Not known' },
          { key: 'Personal data', value: download.personal ? 'Yes' : 'No' },
        ]}
      />
      <LinkList
        links={[
          { text: 'See what has changed since this file', href: changesSince(download), shown: isWhole(download) },
          { text: 'Take this export again', href: exportAsTaken(download), shown: true },
        ].filter(({ shown }) => shown)}
      />
    </Page>
  )
})

/** What of the export a download holds, and as it stood when. */
function describeMoment({ contents, asAt, sinceAt }: DownloadView): string {
  const since = sinceAt ? `since ${formatInstant(sinceAt)}` : 'since an earlier download'
  const what = contents === 'rows' ? downloadContents.rows : `${downloadContents[contents]}, ${since}`
  return asAt ? `${what}, as they stood on ${formatInstant(asAt)}` : what
}

/** What of the export is defined differently since; undefined where there is no whole file to make again. */
const findDiffering = async (who: Principal, download: DownloadView) =>
  isWhole(download) ? whatDiffers(who, download.id) : undefined

const isWhole = ({ outcome }: DownloadView) => outcome === 'completed' || outcome === 'ready'

/** The export under the filters that the file was taken under. */
const exportAsTaken = ({ exportId, filters }: DownloadView) => listHref(paths.export(exportId), filters)
const changesSince = ({ id, exportId, filters }: DownloadView) =>
  listHref(paths.exportChanges(exportId), { ...filters, changedSince: id })

function Repeat({ download: { id, format }, differing }: { download: DownloadView; differing?: string[] }) {
  if (!differing) return null
  if (differing.length > 0)
    return (
      <Details summary="Why this file cannot be made again">
        <p className="govuk-body">The same file cannot be made again. Defined differently since:</p>
        <ul className="govuk-list govuk-list--bullet">
          {differing.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      </Details>
    )
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={paths.repeatDownload(id)}>
        {format === 'xlsx' ? 'Build the same file again' : 'Download the same file again'}
      </a>{' '}
      from the record of changes, checked to be the same byte for byte.
    </p>
  )
}

/** The file, or how far it is. What changes while somebody waits is told by its own words: not every row that is written. */
function Standing({ download }: { download: DownloadView }) {
  const { id, outcome, format, isReady, byteCount = 0, rowsWritten, rowCount, expiresAt } = download
  if (format !== 'xlsx') return null
  const isBuilding = outcome === 'started'
  return (
    <>
      <output className="govuk-visually-hidden">
        {isReady ? 'The file is ready' : isBuilding ? 'The file is being built' : 'There is no file'}
      </output>
      {isBuilding && <BuildProgress rowsWritten={rowsWritten} rowCount={rowCount} />}
      {isReady && (
        <>
          <ButtonLink href={paths.downloadFile(id)} download>
            Download Excel file ({fileSize(byteCount)})
          </ButtonLink>
          <p className="govuk-body">It is kept until {formatInstant(expiresAt!)}.</p>
        </>
      )}
      {!isBuilding && !isReady && (
        <p className="govuk-body">
          {outcome === 'failed' ? 'The file could not be built.' : 'The file was kept for 7 days and is gone.'} Take the
          export again.
        </p>
      )}
    </>
  )
}
