import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { savedMessage } from '#app/saved-message'
import { FilterForm } from '#components/forms/filter-form'
import { ButtonLink } from '#components/govuk/button'
import { InsetText } from '#components/govuk/inset-text'
import { ScopeTabs } from '#components/lists/scope-tabs'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { DownloadLink } from '#components/lists/download-link'
import { FilterChips } from '#components/lists/filter-chips'
import { chipsOf, listHref } from '#components/lists/filters.ts'
import { PhaseCounts } from '#components/lists/phase-counts'
import { Pager } from '#components/lists/pager'
import { ProjectTable } from '#components/lists/project-table'
import { countPages } from '#components/lists/pages.ts'
import { firstTick } from '#components/lists/tick-list'
import { Page } from '#components/page/page'
import { can } from '#lib/access/can'
import { paths } from '#lib/paths'
import { countDue } from '#lib/projects/due/queries'
import { firstScope, projectFilters, scopes } from '#lib/projects/filters'
import { getFilterOptions } from '#lib/projects/filter-options'
import { listProjects, pageSize } from '#lib/projects/list'

export default async function ProjectsPage({ searchParams }: PageProps<'/projects'>) {
  const who = await currentUser()
  const { saved, ticked, ...query } = await searchParams
  const first = firstScope(who)
  const filters = projectFilters.parse({ scope: first, ...query })
  const [{ rows, total, byPhase }, panel, due] = await Promise.all([
    orInterrupt(listProjects(who, filters)),
    orInterrupt(getFilterOptions(who, filters)),
    filters.scope === 'mine' ? orInterrupt(countDue(who)) : 0,
  ])
  const pages = countPages(total, pageSize)
  if (filters.page > pages) redirect(listHref(paths.projects, { ...query, page: '1' }))
  const { scope, page } = filters
  return (
    <Page
      title={scopes[scope]}
      documentTitle={pages > 1 ? `${scopes[scope]} (page ${page} of ${pages})` : undefined}
      width="full"
      success={savedMessage({ saved })}
      errors={ticked === 'none' ? [{ text: 'Select at least one project', href: `#${firstTick}` }] : []}
    >
      {first !== 'all' && (
        <ScopeTabs scopes={scopes} scope={scope} label="Whose projects" query={query} path={paths.projects} />
      )}
      {due > 0 && (
        <InsetText>
          <a className="govuk-link" href={paths.thisWeek}>
            What needs doing this week
          </a>
          : {due === 1 ? '1 of your projects has a task' : `${due} of your projects have tasks`} overdue or due within 7
          days.
        </InsetText>
      )}
      <div className="app-filtered">
        <FilterForm
          action={paths.projects}
          filters={panel}
          chosen={{ ...query, phase: filters.phase }}
          keep={{ scope, sort: filters.sort, order: filters.order }}
        />
        <div>
          {can(who, 'proposal.create') && (
            <ButtonLink href={paths.newProposal}>Propose a conversion or transfer</ButtonLink>
          )}
          <FilterChips
            chips={chipsOf(panel, { ...query, phase: filters.phase }, paths.projects)}
            clearHref={listHref(paths.projects, { scope })}
          />
          {total > 0 && <CountSummary total={total} page={page} size={pageSize} one="project" many="projects" />}
          {can(who, 'load.view') && (
            <p className="govuk-body">
              <a className="govuk-link" href={paths.load}>
                Projects by person
              </a>
            </p>
          )}
          {can(who, 'handover.list') && (
            <p className="govuk-body">
              <a className="govuk-link" href={paths.awaitingHandover}>
                Projects to hand over
              </a>
            </p>
          )}
          <PhaseCounts byPhase={byPhase} />
          {can(who, 'list.download') && <DownloadLink path={paths.projectsFile} query={query} total={total} />}
          {rows.length > 0 ? (
            <ProjectTable rows={rows} caption={scopes[scope]} filters={filters} query={query} />
          ) : (
            <EmptyState title="No projects found">
              <p className="govuk-body">
                Take some filters away
                {scope !== 'all' && (
                  <>
                    , or look at{' '}
                    <a className="govuk-link" href={listHref(paths.projects, { scope: 'all' })}>
                      all projects
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
            href={(number) => listHref(paths.projects, { ...query, page: String(number) })}
          />
        </div>
      </div>
    </Page>
  )
}
