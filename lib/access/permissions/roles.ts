import { codesOf, consumerTeams, projectTeams, type ConsumerTeam, type ProjectTeam, type Role } from '#lib/labels'
import { paths } from '#lib/paths'
import { hasRole, type Principal } from '#lib/principal'

type Team = ProjectTeam | ConsumerTeam
type Assignable = 'proposal' | 'project'

type RoleFacts = {
  /** The teams that the role is held for, and whether it needs one. */
  teams: readonly Team[]
  needsTeam: boolean
  /** What can be assigned to who holds it. */
  assigned: readonly Assignable[]
  /** Whether its work is that of a team. */
  leads: boolean
  /** The page that its work begins on. */
  home: string
}

const allProjectTeams = codesOf(projectTeams)
const casework: ProjectTeam = 'regional-casework-services'

/**
 * What each role is (Complete 1.1, 1.2 and 1.4); what it may do is in `rules`. Delivery officers work for one of the nine regions,
 * caseworkers for Regional casework services, team leads for any of the ten; a data consumer without a team takes the exports of all.
 * Who holds several roles begins with the first of them.
 */
export const roleFacts: Record<Role, RoleFacts> = {
  'delivery-officer': {
    teams: allProjectTeams.filter((team) => team !== casework),
    needsTeam: true,
    assigned: ['proposal', 'project'],
    leads: false,
    home: paths.proposals,
  },
  caseworker: { teams: [casework], needsTeam: true, assigned: ['project'], leads: false, home: paths.projects },
  'team-lead': {
    teams: allProjectTeams,
    needsTeam: true,
    assigned: ['proposal', 'project'],
    leads: true,
    home: paths.unassignedProjects,
  },
  'service-support': { teams: [], needsTeam: false, assigned: [], leads: false, home: paths.academyUrns },
  admin: { teams: [], needsTeam: false, assigned: [], leads: false, home: paths.people },
  'data-consumer': {
    teams: codesOf(consumerTeams),
    needsTeam: false,
    assigned: [],
    leads: false,
    home: paths.exports,
  },
}

const rolesWhere = (holds: (facts: RoleFacts) => boolean) =>
  (Object.keys(roleFacts) as Role[]).filter((role) => holds(roleFacts[role]))

/** The roles that can be given a proposal, and those that can be given a project. */
export const assignableRoles: Record<Assignable, readonly Role[]> = {
  proposal: rolesWhere(({ assigned }) => assigned.includes('proposal')),
  project: rolesWhere(({ assigned }) => assigned.includes('project')),
}

/** Whose records somebody sees first: their own, as a team lead their team's, and everybody's when none can be theirs. */
export function firstScopeOf(who: Principal, record: Assignable): 'mine' | 'team' | 'all' {
  if (hasRole(who, ...assignableRoles[record].filter((role) => !roleFacts[role].leads))) return 'mine'
  return hasRole(who, ...rolesWhere(({ leads }) => leads)) ? 'team' : 'all'
}

/** The page that somebody starts on: where their work is. */
export function homeOf(who: Principal): string {
  const first = rolesWhere(() => true).find((role) => hasRole(who, role))
  return first ? roleFacts[first].home : paths.projects
}
