import { listHref, type ChosenFilters } from '#components/filters/filters.ts'
import { ListLinks } from '#components/lists/list-links'
import { ScopeTabs } from '#components/lists/scope-tabs'
import { paths } from '#lib/paths'
import type { Scope } from '#lib/casework/projects/list/scopes'
import type { SubNavigation } from '#lib/casework/projects/sub-navigation'

type Props = SubNavigation & {
  scope: Scope
  /** The page that this is, by its key. */
  current: string
  /** What of the address every view of the list keeps: which projects, not their order. */
  kept?: ChosenFilters
}

/** Every list of projects, the same on all of their pages: whose projects, and below it the views of these. */
export function ProjectNavigation({ scopes, pages, scope, current, kept = {} }: Props) {
  const links = pages.map(({ key, text, path, query }) => ({
    text,
    href: listHref(path, path === paths.projects ? { ...kept, ...query } : { ...query }),
    isCurrent: key === current,
  }))
  return (
    <>
      {Object.keys(scopes).length > 0 && (
        <ScopeTabs scopes={scopes} scope={scope} label="Whose projects" query={kept} path={paths.projects} />
      )}
      <div className="app-list-views govuk-!-margin-bottom-6">
        <ListLinks label="Show" links={links} />
      </div>
    </>
  )
}
