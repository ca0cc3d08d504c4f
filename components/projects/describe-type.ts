import { kinds, labelOf, routes, type Kind, type Route } from '#lib/labels'

/** What kind of change it is, in words: `Voluntary conversion`, `Transfer`. */
export const describeKind = (kind: Kind, route: Route | null): string =>
  route ? `${labelOf(routes, route)} ${kinds[kind].toLowerCase()}` : kinds[kind]
