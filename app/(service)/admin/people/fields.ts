import type { Field, Option } from '#lib/platform/forms/fields'
import { codesOf, consumerTeams, labelOf, projectTeams, roles, type Role } from '#lib/labels'
import { roleFacts } from '#lib/access/permissions/roles'
import { hasTeamChoice, teamField } from '#lib/people/rules'
import { noTeam } from '#lib/people/schema'

export const nameFields: Field[] = [
  { type: 'text', name: 'firstName', label: 'First name' },
  { type: 'text', name: 'lastName', label: 'Last name' },
]

/** A role, and beneath it its teams where there is a choice. */
export const roleField: Field = {
  type: 'radios',
  name: 'role',
  label: 'Role',
  options: codesOf(roles).map((role): Option => ({ value: role, text: roles[role], reveals: teamsOf(role) })),
}

function teamsOf(role: Role): Field[] | undefined {
  if (!hasTeamChoice(role)) return undefined
  const { teams, needsTeam } = roleFacts[role]
  const options = teams.map((team) => ({ value: team, text: labelOf({ ...projectTeams, ...consumerTeams }, team) }))
  const none = needsTeam ? [] : [{ value: noTeam, text: 'No team: the exports of all teams' }]
  return [{ type: 'radios', name: teamField(role), label: 'Team', options: [...options, ...none] }]
}
