import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { DownloadTable } from '#components/exports/download-table'
import { downloadQuestions } from '#components/exports/download-questions.ts'
import { FilterForm } from '#components/filters/filter-form'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { FilterChips } from '#components/filters/filter-chips'
import { chipsOf, listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { ScopeTabs } from '#components/lists/scope-tabs'
import { Page } from '#components/page/page'
import { can } from '#lib/access/permissions/can'
import { today } from '#lib/calendar/calendar'
import { downloadFilters } from '#lib/exports/downloads/download-filters'
import { downloadsPerPage, listDownloads } from '#lib/exports/downloads/queries'
import { paths } from '#lib/paths'

const whose = { own: 'Your downloads', all: 'Everybody’s downloads' }

export default page(async ({ who, query }) => {
  const filters = downloadFilters.parse(query)
  const { rows, total, names, isOfAll } = await listDownloads(who, filters)
  const pages = countPages(total, downloadsPerPage)
  if (filters.page > pages) redirect(listHref(paths.downloads, { ...query, page: '1' }))
  const panel = downloadQuestions({ names, isOfAll, today: today() })
  const scope = isOfAll ? 'all' : 'own'
  return (
    <Page title={whose[scope]} width="full" back={{ href: paths.exports, text: 'Back to exports' }}>
      {can(who, 'download.viewAll') && (
        <ScopeTabs
          scopes={whose}
          scope={scope}
          label="Whose downloads"
          query={{ whose: scope }}
          path={paths.downloads}
        />
      )}
      <p className="govuk-body">Excel files are kept for 7 days.</p>
      <div className="app-filtered">
        <FilterForm action={paths.downloads} filters={panel} chosen={query} keep={{ whose: scope }} />
        <div>
          <FilterChips
            chips={chipsOf(panel, query, paths.downloads)}
            clearHref={listHref(paths.downloads, { whose: scope })}
          />
          <CountSummary total={total} page={filters.page} size={downloadsPerPage} one="download" many="downloads" />
          {rows.length > 0 ? (
            <DownloadTable downloads={rows} isOfAll={isOfAll} />
          ) : (
            <EmptyState title="No downloads found" />
          )}
          <Pager
            total={total}
            page={filters.page}
            size={downloadsPerPage}
            href={(number) => listHref(paths.downloads, { ...query, page: String(number) })}
          />
        </div>
      </div>
    </Page>
  )
})
