import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { DownloadTable } from '#components/exports/download-table'
import { EmptyState } from '#components/lists/empty-state'
import { Page } from '#components/page/page'
import { listDownloads } from '#lib/exports/queries'
import { paths } from '#lib/paths'

export default async function DownloadsPage() {
  const downloads = await orInterrupt(listDownloads(await currentUser()))
  return (
    <Page title="Your downloads" width="full" back={{ href: paths.exports, text: 'Back to exports' }}>
      <p className="govuk-body">Your latest 50. Excel files are kept for 7 days.</p>
      {downloads.length > 0 ? (
        <DownloadTable downloads={downloads} />
      ) : (
        <EmptyState title="You have not downloaded anything yet" />
      )}
    </Page>
  )
}
