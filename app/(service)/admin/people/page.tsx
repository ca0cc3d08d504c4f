import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { FilterForm } from '#components/filters/filter-form'
import { ButtonLink } from '#components/govuk/button'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { listHref, type Filter } from '#components/filters/filters.ts'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { PeopleTable } from '#components/admin/people-table'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { peopleFilters, peopleStates } from '#lib/people/filters'
import { listPeople, peoplePerPage } from '#lib/people/queries'

const panel: Filter[] = [
  { type: 'text', name: 'q', label: 'Name or email address' },
  {
    type: 'select',
    name: 'state',
    label: 'State',
    any: peopleStates.active,
    options: [
      { value: 'deactivated', text: peopleStates.deactivated },
      { value: 'all', text: peopleStates.all },
    ],
  },
]

export default page(async ({ who, query }) => {
  const filters = peopleFilters.parse(query)
  const { rows, total } = await listPeople(who, filters)
  const pages = countPages(total, peoplePerPage)
  if (filters.page > pages) redirect(listHref(paths.people, { ...query, page: '1' }))
  return (
    <Page
      title="People"
      documentTitle={pages > 1 ? `People (page ${filters.page} of ${pages})` : undefined}
      width="full"
    >
      <div className="app-filtered">
        <FilterForm action={paths.people} filters={panel} chosen={query} />
        <div>
          <ButtonLink href={paths.newPerson}>Add a person</ButtonLink>
          <CountSummary total={total} page={filters.page} size={peoplePerPage} one="person" many="people" />
          {rows.length > 0 ? (
            <PeopleTable rows={rows} />
          ) : (
            <EmptyState title="Nobody found">
              <p className="govuk-body">Check the spelling, or look at people in another state.</p>
            </EmptyState>
          )}
          <Pager
            total={total}
            page={filters.page}
            size={peoplePerPage}
            href={(number) => listHref(paths.people, { ...query, page: String(number) })}
          />
        </div>
      </div>
    </Page>
  )
})
