import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { downloadParams, readParams } from '#app/params'
import { BuildProgress } from '#components/exports/build-progress'
import { describeColumns, fileSize } from '#components/exports/download-table'
import { ButtonLink } from '#components/govuk/button'
import { SummaryList } from '#components/govuk/summary-list'
import { Page } from '#components/page/page'
import { formatInstant } from '#lib/calendar'
import { describeFilters } from '#lib/exports/describe-filters'
import { getDownload, type DownloadView } from '#lib/exports/downloads'
import { downloadFormats, downloadOutcomes } from '#lib/labels'
import { paths } from '#lib/paths'

export default async function DownloadPage({ params }: PageProps<'/exports/downloads/[downloadId]'>) {
  const who = await currentUser()
  const { downloadId } = await readParams(downloadParams, params)
  const download = await orInterrupt(getDownload(who, downloadId))
  return (
    <Page
      title={download.exportName}
      caption="Download"
      back={{ href: paths.downloads, text: 'Back to your downloads' }}
    >
      <Standing download={download} />
      <SummaryList
        rows={[
          { key: 'Taken by', value: download.takenBy },
          { key: 'Columns', value: describeColumns(download) },
          { key: 'Format', value: downloadFormats[download.format] },
          { key: 'Filters', value: describeFilters(download.filters) },
          { key: 'Asked for', value: formatInstant(download.startedAt) },
          { key: 'Outcome', value: downloadOutcomes[download.outcome] },
          { key: 'Rows', value: download.rowCount?.toLocaleString('en-GB') ?? 'Not known' },
          { key: 'Personal data', value: download.personal ? 'Yes' : 'No' },
        ]}
      />
      <a className="govuk-link govuk-body" href={paths.export(download.exportId)}>
        Take this export again
      </a>
    </Page>
  )
}

function Standing({ download }: { download: DownloadView }) {
  const { id, outcome, format, isReady, byteCount = 0, progress, expiresAt } = download
  if (isReady)
    return (
      <>
        <ButtonLink href={paths.downloadFile(id)} download>
          Download Excel file ({fileSize(byteCount)})
        </ButtonLink>
        <p className="govuk-body">It is kept until {formatInstant(expiresAt!)}.</p>
      </>
    )
  if (format !== 'xlsx') return null
  if (outcome === 'started') return <BuildProgress progress={progress} />
  if (outcome === 'failed') return <p className="govuk-body">The file could not be built. Take the export again.</p>
  return <p className="govuk-body">The file was kept for 7 days and is gone. Take the export again.</p>
}
