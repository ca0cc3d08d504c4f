import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { FilterForm } from '#components/filters/filter-form'
import { ButtonLink } from '#components/govuk/button'
import { CountSummary } from '#components/lists/count-summary'
import { DownloadLink } from '#components/lists/download-link'
import { EmptyState } from '#components/lists/empty-state'
import { FilterChips } from '#components/filters/filter-chips'
import { chipsOf, listHref } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { ProposalCards } from '#components/proposals/proposal-cards'
import { ProposalTable } from '#components/proposals/proposal-table'
import { ProposalViews } from '#components/proposals/proposal-views'
import { ScopeTabs } from '#components/lists/scope-tabs'
import { StatusCounts } from '#components/proposals/status-counts'
import { firstTick } from '#components/lists/tick-list'
import { Page } from '#components/page/page'
import { can } from '#lib/access/permissions/can'
import { paths } from '#lib/paths'
import { getFilterOptions } from '#lib/casework/proposals/list/filter-options'
import { firstScope, proposalFilters, scopes } from '#lib/casework/proposals/list/filters'
import { listProposals, pageSize } from '#lib/casework/proposals/list/list'

export default page(async ({ who, query: { ticked, ...query }, success }) => {
  const first = firstScope(who)
  const filters = proposalFilters.parse({ scope: first, ...query })
  const [{ rows, total, byStatus, isNearest }, panel] = await Promise.all([
    listProposals(who, filters),
    getFilterOptions(who, filters),
  ])
  const pages = countPages(total, pageSize)
  if (filters.page > pages) redirect(listHref(paths.proposals, { ...query, page: '1' }))
  const { scope, page, sort, order, look, q } = filters
  const keep = { scope, sort, order, look }
  return (
    <Page
      title={scopes[scope]}
      documentTitle={pages > 1 ? `${scopes[scope]} (page ${page} of ${pages})` : undefined}
      width="full"
      success={success}
      errors={ticked === 'none' ? [{ text: 'Select at least one proposal', href: `#${firstTick}` }] : []}
    >
      {first !== 'all' && (
        <ScopeTabs scopes={scopes} scope={scope} label="Whose proposals" query={query} path={paths.proposals} />
      )}
      <div className="app-filtered">
        <FilterForm action={paths.proposals} filters={panel} chosen={query} keep={keep} />
        <div>
          {can(who, 'proposal.create') && (
            <ButtonLink href={paths.newProposal}>Propose a conversion or transfer</ButtonLink>
          )}
          <FilterChips chips={chipsOf(panel, query, paths.proposals)} clearHref={listHref(paths.proposals, keep)} />
          {isNearest && (
            <p className="govuk-body">
              No proposal has “{q}” in its title. These are about the nearest schools and trusts.
            </p>
          )}
          {total > 0 && <CountSummary total={total} page={page} size={pageSize} one="proposal" many="proposals" />}
          <StatusCounts byStatus={byStatus} query={query} path={paths.proposals} />
          <ProposalViews filters={filters} query={query} />
          {can(who, 'list.download') && <DownloadLink path={paths.proposalsFile} query={query} total={total} />}
          {rows.length > 0 && look === 'cards' && <ProposalCards rows={rows} label={scopes[scope]} />}
          {rows.length > 0 && look === 'table' && (
            <ProposalTable rows={rows} caption={scopes[scope]} filters={filters} query={query} />
          )}
          {rows.length === 0 && (
            <EmptyState title="No proposals found">
              <p className="govuk-body">
                Take some filters away
                {scope !== 'all' && (
                  <>
                    , or look at{' '}
                    <a
                      className="govuk-link"
                      href={listHref(paths.proposals, { ...query, scope: 'all', page: undefined })}
                    >
                      all proposals
                    </a>
                  </>
                )}
                .
              </p>
            </EmptyState>
          )}
          <Pager
            total={total}
            page={page}
            size={pageSize}
            href={(number) => listHref(paths.proposals, { ...query, page: String(number) })}
          />
        </div>
      </div>
    </Page>
  )
})
