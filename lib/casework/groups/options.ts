import type { Option } from '#lib/platform/forms/fields'
import { projectTypes, regions, routes } from '#lib/labels'
import type { Member } from './members.ts'

/** A proposal to choose. */
export const memberOption = ({ id, title, reference, type, route, officer, projects: [first] }: Member): Option => ({
  value: id,
  text: `${title} (${reference})`,
  hint: [
    route ? `${routes[route]} conversion` : projectTypes[type],
    first && `${first.localAuthority}, ${regions[first.region]}`,
    `assigned to ${officer ?? 'nobody'}`,
  ]
    .filter(Boolean)
    .join('; '),
})
