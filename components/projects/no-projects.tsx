import { EmptyState } from '#components/lists/empty-state'
import { listHref } from '#components/filters/filters.ts'
import { paths } from '#lib/paths'
import type { Scope } from '#lib/casework/projects/list/scopes'

/** A list of projects that holds none, and where there may be some. */
export const NoProjects = ({ scope }: { scope: Scope }) => (
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
)
