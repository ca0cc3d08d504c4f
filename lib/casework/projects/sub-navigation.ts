import { can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { codesOf } from '#lib/labels'
import { paths } from '#lib/paths'
import { groupingOf, groupings } from '#lib/casework/projects/grouped/groupings'
import { firstScope, scopes, type Scope } from '#lib/casework/projects/list/scopes'
import { views, viewsFor } from '#lib/casework/projects/list/views'

/** A page of the lists of projects; `view` where it is one of the list's own, which keep its filters. */
type SubPage = { key: string; text: string; path: string; query: { scope: Scope; view?: string } | undefined }

export type SubNavigation = { scopes: Partial<typeof scopes>; pages: SubPage[] }

/** The lists of projects that somebody may look at: whose projects, and the views of these (Complete 7). */
export function subNavigationFor(who: Principal, scope: Scope): SubNavigation {
  const ownViews = viewsFor(who, scope).map((view) => ({
    key: view,
    text: views[view].text,
    path: paths.projects,
    query: { scope, view: view === 'any' ? undefined : view },
  }))
  return {
    // Who has no projects of their own sees everybody's.
    scopes: firstScope(who) === 'all' ? {} : scopes,
    pages: [...ownViews, ...groupedPages(scope), ...otherPages(who, scope)],
  }
}

const groupedPages = (scope: Scope): SubPage[] =>
  codesOf(groupings).flatMap((by) =>
    groupingOf(by).scopes.includes(scope)
      ? [{ key: by, text: groupings[by].text, path: paths.grouped(by), query: scope === 'all' ? undefined : { scope } }]
      : [],
  )

const page = (key: string, text: string, path: string, shown = true): SubPage[] =>
  shown ? [{ key, text, path, query: undefined }] : []

function otherPages(who: Principal, scope: Scope): SubPage[] {
  if (scope === 'mine') return page('this-week', 'To do this week', paths.thisWeek)
  if (scope === 'team') return page('load', 'Load', paths.load, can(who, 'load.view'))
  return [
    ...page('load', 'Load', paths.load, can(who, 'load.view')),
    ...page('handover', 'To hand over', paths.awaitingHandover, can(who, 'handover.list')),
    ...page('form-a-mat', 'Form a MAT', paths.formAMats),
    ...page('groups', 'Groups', paths.groups),
  ]
}
