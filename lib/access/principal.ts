import type { ConsumerTeam, ProjectTeam, Role } from '#lib/labels'

/** A role that somebody holds, for a team where it matters. */
export type HeldRole = { role: Role; team: ProjectTeam | ConsumerTeam | null }

/** Who asks: a person (or an API key, which holds the data consumer's role), with the roles held at this very request. */
export type Principal = {
  id: string
  name: string
  email: string
  roles: readonly HeldRole[]
  /** Set when an API key asks; `id` is then the person who made the key. */
  apiKeyId?: string
}

/** Whether somebody holds a role, for any team or none. */
export const hasRole = (who: Principal, ...wanted: Role[]) => who.roles.some(({ role }) => wanted.includes(role))

/** The teams for which somebody holds one of the roles. */
export const teamsOf = (who: Principal, ...wanted: Role[]) =>
  who.roles.filter(({ role }) => wanted.includes(role)).flatMap(({ team }) => (team === null ? [] : [team]))
