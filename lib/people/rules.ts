import { roleFacts } from '#lib/access/permissions/roles'
import type { HeldRole } from '#lib/principal'
import { Refused } from '#lib/platform/errors'
import { roles, type Role } from '#lib/labels'

/** Whether giving the role means choosing a team: neither for roles without one nor for those with only one. */
export const hasTeamChoice = (role: Role) => roleFacts[role].teams.length > (roleFacts[role].needsTeam ? 1 : 0)

/** The role with its team where the role has only one; throws Refused when the team does not fit the role. */
export function fitTeam({ role, team }: HeldRole): HeldRole {
  const { teams, needsTeam } = roleFacts[role]
  const only = needsTeam && teams.length === 1 ? teams[0]! : null
  const fitted = team ?? only
  if (fitted === null && needsTeam)
    throw new Refused(`Select a team for a ${roles[role].toLowerCase()}`, teamField(role))
  if (fitted !== null && !teams.includes(fitted))
    throw new Refused(`${roles[role]} is not a role of that team`, teamField(role))
  return { role, team: fitted }
}

/** The form's input for the team of a role: each role asks for its own teams. A dash would make a path of it. */
export const teamField = (role: Role) => `team-${teamKey(role)}`
export const teamKey = (role: Role) => role.replaceAll('-', '_')

/** Somebody must be left who can give roles. Throws Refused when the only active admin would lose the role or be deactivated. */
export function ensureAdminRemains(activeAdmins: readonly string[], leaving: string): void {
  if (activeAdmins.length === 1 && activeAdmins[0] === leaving)
    throw new Refused('This is the only admin. Give somebody else the admin role first.')
}
