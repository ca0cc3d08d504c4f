import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { ExportLinks } from '#components/exports/export-links'
import { FilterForm } from '#components/filters/filter-form'
import { ButtonLink } from '#components/govuk/button'
import { CountSummary } from '#components/lists/count-summary'
import { DownloadLink } from '#components/lists/download-link'
import { DueNotice } from '#components/tasks/due-notice'
import { FilterChips } from '#components/filters/filter-chips'
import { chipsOf, listHref } from '#components/filters/filters.ts'
import { MonthLinks, monthsNamed } from '#components/projects/month-links'
import { NoProjects } from '#components/projects/no-projects'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { PhaseCounts } from '#components/projects/phase-counts'
import { ProjectNavigation } from '#components/projects/project-list-navigation'
import { ProjectTable } from '#components/projects/project-table'
import { firstTick } from '#components/lists/tick-list'
import { Page } from '#components/page/page'
import { can } from '#lib/access/permissions/can'
import { today } from '#lib/calendar/calendar'
import type { Filters as ExportFilters } from '#lib/catalogue/filters/filters'
import { exportsBySignificantDate } from '#lib/exports/previews/queries'
import { paths } from '#lib/paths'
import { countDue } from '#lib/casework/projects/due/queries'
import { monthsProblem, projectFilters, withMonths, type ProjectFilters } from '#lib/casework/projects/list/filters'
import { getFilterOptions } from '#lib/casework/projects/list/filter-options'
import { listProjects, pageSize } from '#lib/casework/projects/list/list'
import { firstScope } from '#lib/casework/projects/list/scopes'
import { subNavigationFor } from '#lib/casework/projects/sub-navigation'
import { isMonthly, titleOf } from '#lib/casework/projects/list/views'

/** The filters of an export that give the projects of a list by month. */
const exportedAlike = ({ type, region, localAuthority, from, to }: ProjectFilters): ExportFilters => ({
  phase: ['completing'],
  assigned: 'yes',
  confirmed: 'yes',
  type: type,
  region,
  localAuthority,
  from,
  to,
})

export default page(async ({ who, query: { ticked, ...query }, success }) => {
  const filters = withMonths(projectFilters.parse({ scope: firstScope(who), ...query }), today())
  const { scope, view, page, from, to, type, team, region, localAuthority, officer, trust } = filters
  const [{ rows, total, byPhase }, panel, due, exports] = await Promise.all([
    listProjects(who, filters),
    getFilterOptions(who, filters),
    scope === 'mine' ? countDue(who) : 0,
    view === 'by-month' ? exportsBySignificantDate(who, exportedAlike(filters)) : [],
  ])
  const pages = countPages(total, pageSize)
  if (page > pages) redirect(listHref(paths.projects, { ...query, page: '1' }))
  const monthly = isMonthly(view)
  const ownView = view === 'any' ? undefined : view
  const title = titleOf(scope, view)!
  const named = monthly ? `${title}: ${monthsNamed(from, to)}` : title
  const chosen = { ...query, phase: filters.phase, from, to }
  const problem = monthsProblem(filters)
  return (
    <Page
      title={title}
      documentTitle={pages > 1 ? `${named} (page ${page} of ${pages})` : named}
      width="full"
      success={success}
      errors={[
        ...(ticked === 'none' ? [{ text: 'Select at least one project', href: `#${firstTick}` }] : []),
        ...(problem ? [{ text: problem, href: '#filter-to' }] : []),
      ]}
    >
      <ProjectNavigation
        {...subNavigationFor(who, scope)}
        scope={scope}
        current={view}
        kept={{ type, team, region, localAuthority, officer, trust }}
      />
      <DueNotice due={due} />
      <div className="app-filtered">
        <FilterForm
          action={paths.projects}
          filters={panel}
          chosen={chosen}
          keep={{ scope, view: ownView, sort: filters.sort, order: filters.order }}
        />
        <div>
          {monthly && !problem && <MonthLinks from={from} to={to} query={query} />}
          {view === 'any' && can(who, 'proposal.create') && (
            <ButtonLink href={paths.newProposal}>Propose a conversion or transfer</ButtonLink>
          )}
          <FilterChips
            chips={chipsOf(
              panel.filter(({ name }) => !monthly || (name !== 'from' && name !== 'to')),
              chosen,
              paths.projects,
            )}
            clearHref={listHref(paths.projects, { scope, view: ownView })}
          />
          {total > 0 && <CountSummary total={total} page={page} size={pageSize} one="project" many="projects" />}
          {view === 'any' && <PhaseCounts byPhase={byPhase} />}
          {!problem && <ExportLinks exports={exports} />}
          {can(who, 'list.download') && (
            <DownloadLink path={paths.projectsFile} query={{ ...query, from, to }} total={total} />
          )}
          {rows.length > 0 ? (
            <ProjectTable rows={rows} caption={named} filters={filters} query={query} />
          ) : (
            <NoProjects scope={scope} />
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
})
