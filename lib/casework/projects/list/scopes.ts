import { hasRole, type Principal } from '#lib/principal'

export const scopes = { mine: 'Your projects', team: 'Your team’s projects', all: 'All projects' } as const
export type Scope = keyof typeof scopes

/** Whose projects somebody sees first: their own, as a team lead their team's, and everybody's when no project can be theirs. */
export function firstScope(who: Principal): Scope {
  if (hasRole(who, 'delivery-officer', 'caseworker')) return 'mine'
  return hasRole(who, 'team-lead') ? 'team' : 'all'
}
