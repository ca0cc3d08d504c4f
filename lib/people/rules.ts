import type { HeldRole } from '#lib/principal'
import { Refused } from '#lib/platform/errors'
import {
  codesOf,
  consumerTeams,
  projectTeams,
  roles,
  type ConsumerTeam,
  type ProjectTeam,
  type Role,
} from '#lib/labels'

type Team = ProjectTeam | ConsumerTeam
type TeamRule = { teams: readonly Team[]; required: boolean }

const allProjectTeams = codesOf(projectTeams)
const casework: ProjectTeam = 'regional-casework-services'

/**
 * For which teams each role is held (Complete 1.1 and 1.2): delivery officers work for one of the nine regions, caseworkers for
 * Regional casework services, team leads for any of the ten; a data consumer without a team takes the exports of all.
 */
export const teamsOfRole: Record<Role, TeamRule> = {
  'delivery-officer': { teams: allProjectTeams.filter((team) => team !== casework), required: true },
  caseworker: { teams: [casework], required: true },
  'team-lead': { teams: allProjectTeams, required: true },
  'data-consumer': { teams: codesOf(consumerTeams), required: false },
  'service-support': { teams: [], required: false },
  admin: { teams: [], required: false },
}

/** Whether giving the role means choosing a team: neither for roles without one nor for those with only one. */
export const hasTeamChoice = (role: Role) => teamsOfRole[role].teams.length > (teamsOfRole[role].required ? 1 : 0)

/** The role with its team where the role has only one; throws Refused when the team does not fit the role. */
export function fitTeam({ role, team }: HeldRole): HeldRole {
  const { teams, required } = teamsOfRole[role]
  const only = required && teams.length === 1 ? teams[0]! : null
  const fitted = team ?? only
  if (fitted === null && required)
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
