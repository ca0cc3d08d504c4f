import type { HeldRole } from '#lib/principal'
import { consumerTeams, labelOf, projectTeams, roles } from '#lib/labels'

const teams = { ...projectTeams, ...consumerTeams }

/** The team of a held role in words. */
export const describeTeam = ({ team }: Pick<HeldRole, 'team'>) => labelOf(teams, team) || 'No team'

/** A held role in words: `Team lead, London`. */
export const describeRole = ({ role, team }: HeldRole) =>
  team === null ? roles[role] : `${roles[role]}, ${labelOf(teams, team)}`

/** All of somebody's roles in words. */
export const describeRoles = (held: readonly HeldRole[]) => held.map(describeRole).join('; ') || 'No role'
