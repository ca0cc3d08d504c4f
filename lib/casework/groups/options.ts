import type { Option } from '#lib/platform/forms/fields'
import { kinds, regions, routes } from '#lib/labels'
import type { Member } from './members.ts'

/** A proposal to choose. */
export const memberOption = ({ id, title, reference, kind, route, officer, projects: [first] }: Member): Option => ({
  value: id,
  text: `${title} (${reference})`,
  hint: [
    route ? `${routes[route]} conversion` : kinds[kind],
    first && `${first.localAuthority}, ${regions[first.region]}`,
    `assigned to ${officer ?? 'nobody'}`,
  ]
    .filter(Boolean)
    .join('; '),
})
