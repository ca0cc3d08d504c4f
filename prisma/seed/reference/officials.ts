import type { PoolClient } from 'pg'
import { codesOf, regions } from '#lib/labels'
import { localAuthorities } from '#lib/reference/register/local-authorities'
import { syntheticId } from '../generator/synthetic-id.ts'
import { constituencyOf, firstNames, lastNames, towns } from '../generator/names.ts'
import { random } from '#lib/platform/random'
import type { Rows } from '../generator/rows.ts'
import { syntheticPostcode } from './trusts.ts'

const enteredAt = new Date('2024-04-08T09:00:00Z')

/** Adds the local authorities that the database lacks, with fictional addresses, and a director for nine in ten of those. */
export async function addLocalAuthorities(client: PoolClient, rows: Rows): Promise<void> {
  for (const region of codesOf(regions))
    for (const [code, name] of Object.entries(localAuthorities[region])) {
      const id = await addLocalAuthority(client, Number(code), name)
      if (id && hasDirector(code)) addDirector(rows, Number(code), id)
    }
}

/** Whether the local authority of a code has a director. */
export const hasDirector = (code: string) => Number(code) % 10 !== 7

async function addLocalAuthority(client: PoolClient, code: number, name: string): Promise<string | undefined> {
  const { between, pick, once } = random(20_000_000 + code)
  const town = pick(towns)
  const address = [
    `${between(1, 90)} Civic Square`,
    once(2) ? 'Children’s services' : null,
    once(4) ? 'Third floor' : null,
    town,
    once(2) ? `${town}shire` : null,
    syntheticPostcode(code),
  ]
  const { rows } = await client.query<{ id: string }>(
    `insert into local_authority (code, name, address1, address2, address3, town, county, postcode)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (code) do nothing returning id`,
    [String(code), name, ...address],
  )
  return rows[0]?.id
}

function addDirector(rows: Rows, code: number, localAuthorityId: string): void {
  const { pick } = random(21_000_000 + code)
  const [first, last] = [pick(firstNames), pick(lastNames)]
  rows.director.push({
    id: syntheticId('director', enteredAt, code),
    localAuthorityId,
    name: `${first} ${last}`,
    position: code % 4 === 0 ? 'Executive director, people' : 'Director of children’s services',
    email: code % 9 === 0 ? null : `${first}.${last}@authority.example`.toLowerCase(),
    // A range reserved for drama (Ofcom).
    phone: code % 5 === 0 ? null : `020 7946 0${String(code).padStart(3, '0')}`,
    version: 1,
  })
}

/** Adds fictional members of Parliament for the fictional constituencies: in one of nine the seat is vacant. */
export function addMembersOfParliament(rows: Rows): void {
  for (const [place, town] of towns.entries())
    for (const [index, region] of codesOf(regions).entries()) {
      const number = place * 9 + index
      if (number % 9 === place % 9) continue
      addMember(rows, number, constituencyOf(town, region).name)
    }
}

function addMember(rows: Rows, number: number, constituencyName: string): void {
  const { pick } = random(22_000_000 + number)
  const [first, last] = [pick(firstNames), pick(lastNames)]
  rows.memberOfParliament.push({
    id: syntheticId('memberOfParliament', enteredAt, number),
    constituencyName,
    name: `${first} ${last} MP`,
    email: number % 7 === 0 ? null : `${first}.${last}.mp@parliament.example`.toLowerCase(),
  })
}
