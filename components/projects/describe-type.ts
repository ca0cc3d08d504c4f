import { projectTypes, labelOf, routes, type ProjectType, type Route } from '#lib/labels'

/** What kind of change it is, in words: `Voluntary conversion`, `Transfer`. */
export const describeKind = (type: ProjectType, route: Route | null): string =>
  route ? `${labelOf(routes, route)} ${projectTypes[type].toLowerCase()}` : projectTypes[type]
