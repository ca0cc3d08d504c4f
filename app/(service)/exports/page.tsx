import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { savedMessage } from '#app/saved-message'
import { ExportList } from '#components/exports/export-list'
import { ViewList } from '#components/exports/view-list'
import { Page } from '#components/page/page'
import { LinkList } from '#components/page/link-list'
import { can } from '#lib/access/can'
import { listExports } from '#lib/exports/queries'
import { listViews } from '#lib/exports/views/queries'
import { paths } from '#lib/paths'

export default async function ExportsPage({ searchParams }: PageProps<'/exports'>) {
  const who = await currentUser()
  const [exports, views] = await Promise.all([orInterrupt(listExports(who)), orInterrupt(listViews(who))])
  const links = [
    { text: 'Dictionary of columns', href: paths.dictionary, shown: true },
    { text: 'Your questions', href: paths.exportQuestions, shown: true },
    { text: 'Your downloads', href: paths.downloads, shown: true },
    { text: 'Change the exports of teams', href: paths.definitions, shown: can(who, 'export.define') },
    { text: 'Answer questions', href: paths.questionQueue, shown: can(who, 'exportQuestion.answer') },
  ].filter(({ shown }) => shown)
  const [merged, ...others] = exports
  return (
    <Page title="Exports" success={savedMessage(await searchParams)}>
      <p className="govuk-body">
        Choose an export to filter it, look at its first rows and take it away. Every file is recorded.
      </p>
      <LinkList links={links} />
      <ExportList exports={merged ? [merged] : []} />
      <ViewList views={views} />
      <ExportList exports={others} />
    </Page>
  )
}
