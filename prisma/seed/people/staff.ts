import type { PoolClient } from 'pg'
import { codesOf, regionalTeamOf, regions, type ProjectTeam, type Region } from '#lib/labels'
import { syntheticId } from '../generator/synthetic-id.ts'
import { firstNames, lastNames } from '../generator/names.ts'
import { caseworkerIds, officerOf } from './people.ts'
import { noRows, writeRows } from '../generator/rows.ts'

/** Ids of the people that work is assigned to: delivery officers by region, and caseworkers. */
export type Staff = { officers: Record<Region, readonly string[]>; caseworkers: readonly string[] }

/** The people of the demonstration. */
export const demonstrationStaff: Staff = {
  officers: Object.fromEntries(codesOf(regions).map((region) => [region, [officerOf(region)]])) as Record<
    Region,
    string[]
  >,
  caseworkers: caseworkerIds,
}

/** About as many projects as one person has over the years that a large seed spans. */
const projectsPerPerson = 500
const joinedAt = new Date('2024-02-05T09:00:00Z')

/** Adds the officers and caseworkers that a number of projects needs, unless an earlier run has. */
export async function ensureStaff(client: PoolClient, projects: number): Promise<Staff> {
  const teams = [...codesOf(regions).map((region) => regionalTeamOf[region]), 'regional-casework-services'] as const
  const each = (team: string) =>
    Math.ceil(projects / projectsPerPerson / (team === 'regional-casework-services' ? 2 : 9))
  const idsOf = new Map<string, string[]>()
  const rows = noRows()
  let number = 1000
  for (const team of teams) {
    const ids = Array.from({ length: each(team) }, () => syntheticId('person', joinedAt, number++))
    idsOf.set(team, ids)
    const { rows: existing } = await client.query<{ id: string }>('select id from person where id = any($1::uuid[])', [
      ids,
    ])
    for (const id of ids) if (!existing.some((person) => person.id === id)) addMember(rows, id, team)
  }
  await writeRows(client, rows)
  return {
    officers: Object.fromEntries(
      codesOf(regions).map((region) => [region, idsOf.get(regionalTeamOf[region])!]),
    ) as Record<Region, string[]>,
    caseworkers: idsOf.get('regional-casework-services')!,
  }
}

function addMember(rows: ReturnType<typeof noRows>, id: string, team: ProjectTeam) {
  const number = Number.parseInt(id.slice(-12), 16)
  const firstName = firstNames[number % firstNames.length]!
  const lastName = lastNames[Math.floor(number / firstNames.length) % lastNames.length]!
  const email = `${firstName}.${lastName}.${number}@education.example`.toLowerCase()
  rows.person.push({ id, firstName, lastName, email, kind: 'person', version: 1 })
  const role = team === 'regional-casework-services' ? 'caseworker' : 'delivery-officer'
  rows.personRole.push({ id: syntheticId('personRole', joinedAt, number), personId: id, role, team })
}
