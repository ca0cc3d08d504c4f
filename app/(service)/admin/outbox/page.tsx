import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { FilterForm } from '#components/filters/filter-form'
import { InsetText } from '#components/govuk/inset-text'
import { CountSummary } from '#components/lists/count-summary'
import { EmailTable } from '#components/admin/email-table'
import { EmptyState } from '#components/lists/empty-state'
import { FilterChips } from '#components/filters/filter-chips'
import { chipsOf, listHref, type Filter } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { Page } from '#components/page/page'
import { emailKinds } from '#lib/labels'
import { emailStates, outboxFilters } from '#lib/mail/filters'
import { emailsPerPage, listEmails } from '#lib/mail/queries'
import { paths } from '#lib/paths'

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, text]) => ({ value, text }))
const panel: Filter[] = [
  { type: 'select', name: 'state', label: 'State', any: 'Any state', options: optionsOf(emailStates) },
  { type: 'select', name: 'kind', label: 'What it tells', any: 'Anything', options: optionsOf(emailKinds) },
]

export default page(async ({ who, query }) => {
  const filters = outboxFilters.parse(query)
  const { rows, total, transport } = await listEmails(who, filters)
  const pages = countPages(total, emailsPerPage)
  if (filters.page > pages) redirect(listHref(paths.outbox, { ...query, page: '1' }))
  const documentTitle = pages > 1 ? `Outbox (page ${filters.page} of ${pages})` : undefined
  return (
    <Page title="Outbox" documentTitle={documentTitle} width="full">
      {transport ? (
        <p className="govuk-body">Emails of the last three months. They are sent by {transport}.</p>
      ) : (
        <InsetText>
          No way to send email is set up, so nothing leaves the service. This is what would have been sent.
        </InsetText>
      )}
      <div className="app-filtered">
        <FilterForm action={paths.outbox} filters={panel} chosen={query} />
        <div>
          <FilterChips chips={chipsOf(panel, query, paths.outbox)} clearHref={paths.outbox} />
          {total > 0 && (
            <CountSummary total={total} page={filters.page} size={emailsPerPage} one="email" many="emails" />
          )}
          {rows.length > 0 ? <EmailTable rows={rows} /> : <EmptyState title="No emails found" />}
          <Pager
            total={total}
            page={filters.page}
            size={emailsPerPage}
            href={(number) => listHref(paths.outbox, { ...query, page: String(number) })}
          />
        </div>
      </div>
    </Page>
  )
})
