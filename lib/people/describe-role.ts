import type { HeldRole } from '#lib/access/principal'
import { consumerTeams, labelOf, projectTeams, roles } from '#lib/labels'

/** A held role in words: `Team lead, London`. */
export const describeRole = ({ role, team }: HeldRole) =>
  team === null ? roles[role] : `${roles[role]}, ${labelOf({ ...projectTeams, ...consumerTeams }, team)}`
