import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { ColumnSearch } from '#components/exports/columns/column-search'
import { DictionaryList } from '#components/exports/dictionary-list'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { Page } from '#components/page/page'
import { columnGroups, columnsPerPage, searchDictionary } from '#lib/exports/dictionary/dictionary'
import { dictionaryQuery } from '#lib/exports/dictionary/dictionary-filters'
import { paths } from '#lib/paths'

export default page(async ({ who, query }) => {
  const asked = dictionaryQuery.parse(query)
  const { rows, total, exports, asked: ofExport } = await searchDictionary(who, asked)
  const pages = countPages(total, columnsPerPage)
  if (asked.page > pages) redirect(listHref(paths.dictionary, { ...query, page: '1' }))
  return (
    <Page
      title="Dictionary of columns"
      documentTitle={pages > 1 ? `Dictionary of columns (page ${asked.page} of ${pages})` : undefined}
      back={{ href: paths.exports, text: 'Back to exports' }}
    >
      <p className="govuk-body">
        What every column means, where it comes from and which exports hold it. An id never changes; a heading may, and
        is still found by its former ones.
      </p>
      <p className="govuk-body">
        Systems read exports and the changes behind them by the API:{' '}
        <a className="govuk-link" href={`${paths.exportsApi}#getChanges`}>
          how changes are delivered
        </a>
        .
      </p>
      <ColumnSearch
        action={paths.dictionary}
        q={asked.q}
        group={asked.group}
        groups={columnGroups}
        exports={exports}
        exportId={asked.exportId}
      />
      <CountSummary total={total} page={asked.page} size={columnsPerPage} one="column" many="columns" />
      {rows.length > 0 ? (
        <DictionaryList entries={rows} asked={ofExport} />
      ) : (
        <EmptyState title="No column found">
          <p className="govuk-body">
            Try other words. If it is missing,{' '}
            <a className="govuk-link" href={paths.askAboutExport('merged')}>
              ask for it
            </a>
            .
          </p>
        </EmptyState>
      )}
      <Pager
        total={total}
        page={asked.page}
        size={columnsPerPage}
        href={(number) => listHref(paths.dictionary, { ...query, page: String(number) })}
      />
    </Page>
  )
})
