import { firstScopeOf } from '#lib/access/permissions/roles'
import type { Principal } from '#lib/principal'

export const scopes = { mine: 'Your projects', team: 'Your team’s projects', all: 'All projects' } as const
export type Scope = keyof typeof scopes

/** Whose projects somebody sees first. */
export const firstScope = (who: Principal): Scope => firstScopeOf(who, 'project')
