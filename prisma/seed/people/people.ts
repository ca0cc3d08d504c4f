import type { HeldRole } from '#lib/principal'
import { codesOf, consumerTeams, projectTeams, regionalTeamOf, type ProjectTeam, type Region } from '#lib/labels'
import { syntheticId } from '../generator/synthetic-id.ts'
import type { Rows } from '../generator/rows.ts'

const joinedAt = new Date('2024-01-08T09:00:00Z')
const casework = 'regional-casework-services'

type DemonstrationPerson = { name: string; roles: HeldRole[]; leftAt?: Date }

const officerNames: Record<Region, string> = {
  A: 'Nora Bewick',
  B: 'Oscar Lythgoe',
  D: 'Yasmin Thwaite',
  E: 'Edwin Mapperley',
  F: 'Wilma Ludlow',
  G: 'Eve Orford',
  H: 'Olivia Marsh',
  J: 'Sanjay Downs',
  K: 'Selina Moor',
}
const leadNames: Partial<Record<ProjectTeam, string>> = {
  london: 'Leo Bridges',
  'north-west': 'Nell Wyre',
  'south-west': 'Silas Tamar',
  [casework]: 'Rosa Clement',
}
const consumerNames: Record<keyof typeof consumerTeams, string> = {
  grants: 'Grace Ledger',
  letters: 'Lionel Penn',
  'academies-operations': 'Anya Osborne',
  'financial-oversight': 'Felix Audley',
  'business-support': 'Bella Stokes',
}

/** Each role, each team where it makes a difference, a person without a role and one who left: neither may sign in. */
const people: DemonstrationPerson[] = [
  ...codesOf(officerNames).map((region) => ({
    name: officerNames[region],
    roles: [{ role: 'delivery-officer', team: regionalTeamOf[region] } as const],
  })),
  ...codesOf(projectTeams).flatMap((team) =>
    leadNames[team] ? [{ name: leadNames[team], roles: [{ role: 'team-lead', team } as const] }] : [],
  ),
  ...['Carl Webster', 'Chloe Attwood', 'Cyrus Bannerman'].map((name) => ({
    name,
    roles: [{ role: 'caseworker', team: casework } as const],
  })),
  ...codesOf(consumerTeams).map((team) => ({
    name: consumerNames[team],
    roles: [{ role: 'data-consumer', team } as const],
  })),
  { name: 'Dana Ashby', roles: [{ role: 'data-consumer', team: null }] },
  { name: 'Stella Finch', roles: [{ role: 'service-support', team: null }] },
  { name: 'Adam Keyes', roles: [{ role: 'admin', team: null }] },
  {
    name: 'Asha Moreau',
    roles: [
      { role: 'admin', team: null },
      { role: 'service-support', team: null },
    ],
  },
  { name: 'Newton Blank', roles: [] },
  {
    name: 'Gwen Parting',
    roles: [{ role: 'caseworker', team: casework }],
    leftAt: new Date('2026-06-30T16:00:00Z'),
  },
]

const idOf = (number: number) => syntheticId('person', joinedAt, number)
const holding = (role: string, team: string | null) => (person: DemonstrationPerson) =>
  !person.leftAt && person.roles.some((held) => held.role === role && held.team === team)
const idsOf = (test: (person: DemonstrationPerson) => boolean) =>
  people.flatMap((person, number) => (test(person) ? [idOf(number)] : []))

export const caseworkerIds = idsOf(holding('caseworker', casework))
export const adminId = idsOf(holding('admin', null))[0]!
export const supportId = idsOf(holding('service-support', null))[0]!
export const consumerIdOf = (team: keyof typeof consumerTeams): string => idsOf(holding('data-consumer', team))[0]!
export const officerOf = (region: Region): string => idsOf(holding('delivery-officer', regionalTeamOf[region]))[0]!

/** Adds the people of the demonstration with their roles. Their addresses are in a domain that cannot exist (RFC 2606). */
export function addPeople(rows: Rows): void {
  for (const [number, { name, roles, leftAt }] of people.entries()) {
    const [firstName, lastName] = name.split(' ') as [string, string]
    const email = `${firstName}.${lastName}@education.example`.toLowerCase()
    rows.person.push({
      id: idOf(number),
      firstName,
      lastName,
      email,
      deactivatedAt: leftAt,
      kind: 'person',
      version: 1,
    })
    for (const [place, held] of roles.entries())
      rows.personRole.push({
        id: syntheticId('personRole', joinedAt, number * 10 + place),
        personId: idOf(number),
        ...held,
      })
  }
}

/** The person that the key of the application service writes as. */
export const applicationServiceId = idOf(900)

/**
 * Adds keys that cannot be used, for no text has these hashes: one for all exports, a revoked one for a team's, one of the
 * application service, and an expired one for some exports.
 */
export function addApiKeys(rows: Rows): void {
  rows.person.push({
    id: applicationServiceId,
    kind: 'system',
    firstName: 'Apply to become an academy',
    lastName: '(API key)',
    email: 'demonstration-3@system.invalid',
    version: 1,
  })
  const shared = {
    role: 'data-consumer' as const,
    createdById: adminId,
    createdAt: joinedAt,
    expiresAt: new Date('2027-01-08T09:00:00Z'),
  }
  rows.apiKey.push(
    {
      id: syntheticId('apiKey', joinedAt, 1),
      name: 'Reporting platform',
      prefix: 'demonstration-1',
      hash: 'f'.repeat(64),
      ...shared,
    },
    {
      id: syntheticId('apiKey', joinedAt, 2),
      name: 'Grants spreadsheet',
      prefix: 'demonstration-2',
      hash: 'e'.repeat(64),
      team: 'grants',
      revokedAt: new Date('2026-03-02T09:00:00Z'),
      ...shared,
    },
    {
      id: syntheticId('apiKey', joinedAt, 3),
      name: 'Apply to become an academy',
      prefix: 'demonstration-3',
      hash: 'd'.repeat(64),
      ...shared,
      role: 'application-service',
      actsAsId: applicationServiceId,
    },
    {
      id: syntheticId('apiKey', joinedAt, 4),
      name: 'Letters mail merge',
      prefix: 'demonstration-4',
      hash: 'c'.repeat(64),
      ...shared,
      exports: ['letters', 'academies-due-to-transfer'],
      expiresAt: new Date('2025-01-08T09:00:00Z'),
    },
  )
}
