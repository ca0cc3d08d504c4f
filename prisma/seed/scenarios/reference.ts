import type { PoolClient } from 'pg'
import { codesOf, regions, type Region } from '#lib/labels'
import { localAuthorities } from '#lib/reference/register/local-authorities'
import { addLocalAuthorities, addMembersOfParliament } from '../reference/officials.ts'
import { addApiKeys, addPeople, adminId } from '../people/people.ts'
import { noRows, writeRows } from '../generator/rows.ts'
import { demonstrationStaff, type Staff } from '../people/staff.ts'
import type { Authority } from '../reference/schools.ts'
import { addTrust, maxTrusts } from '../reference/trusts.ts'

/** What every made-up project needs to be there: authorities by region, how many trusts, and who works on them. */
export type ReferenceData = { authorities: Record<Region, Authority[]>; trusts: number; staff: Staff }

/** Makes sure that the world is there: local authorities, people, keys, and at least so many trusts. What is there already stays. */
export async function ensureReferenceData(client: PoolClient, wantedTrusts: number): Promise<ReferenceData> {
  const rows = noRows()
  await addLocalAuthorities(client, rows)
  if ((await client.query('select from person where id = $1', [adminId])).rowCount === 0) {
    addPeople(rows)
    addApiKeys(rows)
    addMembersOfParliament(rows)
  }
  const { rows: known } = await client.query<{ count: number }>(
    `select count(*)::int as count from trust where group_uid between '990001' and '999999'`,
  )
  const trusts = Math.max(known[0]!.count, Math.min(wantedTrusts, maxTrusts))
  for (let number = known[0]!.count; number < trusts; number++) addTrust(rows, number)
  await writeRows(client, rows)
  const { rows: authorities } = await client.query<{ id: string; code: string }>('select id, code from local_authority')
  const idOf = new Map(authorities.map(({ id, code }) => [code, id]))
  const inRegion = (region: Region) =>
    Object.keys(localAuthorities[region]).map((code) => ({ code, region, id: idOf.get(code)! }))
  return {
    trusts,
    staff: demonstrationStaff,
    authorities: Object.fromEntries(
      codesOf(regions).map((region) => [region, inRegion(region)]),
    ) as ReferenceData['authorities'],
  }
}
