import type { ConsumerTeam, KeyRole, ProjectTeam, Role } from './labels.ts'

/** A role that somebody holds, for a team where it matters. */
export type HeldRole = { role: Role; team: ProjectTeam | ConsumerTeam | null }

/** The role that an API key holds: for a team, for the exports of these ids alone, or for all. */
export type HeldByKey = { role: KeyRole; team: ConsumerTeam | null; exports?: readonly string[] }

/** Who asks: a person, or an API key with its own role, with the roles held at this very request. */
export type Principal = {
  id: string
  name: string
  email: string
  roles: readonly (HeldRole | HeldByKey)[]
  /** Set when an API key asks; `id` is then who it writes as, or the person who made it. */
  apiKeyId?: string
  /** The session that asks, of a person who is signed in. */
  sessionId?: string
}

/** Whether somebody holds a role, for any team or none. */
export const hasRole = (who: Principal, ...wanted: (Role | KeyRole)[]) =>
  who.roles.some(({ role }) => wanted.includes(role))

/** The teams for which somebody holds one of the roles. */
export const teamsOf = (who: Principal, ...wanted: (Role | KeyRole)[]) =>
  who.roles.filter(({ role }) => wanted.includes(role)).flatMap(({ team }) => (team === null ? [] : [team]))
