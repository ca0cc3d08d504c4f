import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { ExportList } from '#components/exports/export-list'
import { Page } from '#components/page/page'
import { listExports } from '#lib/exports/queries'
import { paths } from '#lib/paths'

export default async function ExportsPage() {
  const exports = await orInterrupt(listExports(await currentUser()))
  return (
    <Page title="Exports">
      <p className="govuk-body">
        Choose an export to filter it, look at its first rows and take it away. Every file is recorded under{' '}
        <a className="govuk-link" href={paths.downloads}>
          your downloads
        </a>
        .
      </p>
      <ExportList exports={exports} />
    </Page>
  )
}
