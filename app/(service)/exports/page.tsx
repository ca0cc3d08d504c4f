import { page } from '#app/_web/page'
import { ExportList } from '#components/exports/export-list'
import { ViewList } from '#components/exports/view-list'
import { SearchBox } from '#components/filters/search-box'
import { LinkList } from '#components/page/link-list'
import { Page } from '#components/page/page'
import { can } from '#lib/access/permissions/can'
import { listExports } from '#lib/exports/previews/queries'
import { countChangedRows, type ChangedCounts } from '#lib/exports/changes/count-changed-rows'
import { listViews } from '#lib/exports/views/queries'
import { paths } from '#lib/paths'

export default page(async ({ who, success }) => {
  const [exports, views] = await Promise.all([listExports(who), listViews(who)])
  const taken = exports.flatMap(({ last }) => last ?? [])
  // Nobody waits for the counts, and nothing else of the page fails with them: each entry links to what they would tell.
  const counts = countChangedRows(who, taken).catch((): ChangedCounts => new Map())
  const links = [
    { text: 'Your downloads', href: paths.downloads, shown: true },
    { text: 'Your questions', href: paths.exportQuestions, shown: can(who, 'exportQuestion.ask') },
    { text: 'Dictionary of columns', href: paths.dictionary, shown: true },
    { text: 'Use the API', href: paths.exportsApi, shown: true },
    { text: 'Change the exports of teams', href: paths.definitions, shown: can(who, 'export.define') },
    { text: 'Answer questions', href: paths.questionQueue, shown: can(who, 'exportQuestion.answer') },
  ].filter(({ shown }) => shown)
  const [merged, ...others] = exports
  return (
    <Page title="Exports" width="full" success={success}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body-l">Choose an export to filter it, look at its first rows and download it.</p>
          <ExportList exports={merged ? [merged] : []} counts={counts} />
          <ViewList views={views} />
          <ExportList exports={others} counts={counts} />
        </div>
        <aside className="govuk-grid-column-one-third" aria-label="More about exports">
          <h2 className="govuk-heading-m">Which export has it?</h2>
          <SearchBox
            action={paths.dictionary}
            label="Find a column"
            hint="By words of its name or its meaning"
            button="Search columns"
          />
          <h2 className="govuk-heading-m">More about exports</h2>
          <LinkList links={links} />
        </aside>
      </div>
    </Page>
  )
})
