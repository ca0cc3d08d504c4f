import type { PoolClient } from 'pg'
import { codesOf, regions, type Region } from '#lib/labels'
import { localAuthorities } from '#lib/reference/register/local-authorities'
import { addLocalAuthorities, addMembersOfParliament } from '../reference/officials.ts'
import { addApiKeys, addPeople, adminId } from '../people/people.ts'
import { noRows, writeRows } from '../generator/rows.ts'
import { demonstrationStaff, type Staff } from '../people/staff.ts'
import type { Authority } from '../reference/schools.ts'
import { addTrust, maxTrusts } from '../reference/trusts.ts'

/** What every scenario refers to: local authorities by region, the number of trusts, and the staff. */
export type ReferenceData = { authorities: Record<Region, Authority[]>; trusts: number; staff: Staff }

/** Adds what the database lacks of local authorities, people, keys and trusts; existing rows stay as they are. */
export async function ensureReferenceData(client: PoolClient, trustCount: number): Promise<ReferenceData> {
  const rows = noRows()
  await addLocalAuthorities(client, rows)
  if ((await client.query('select from person where id = $1', [adminId])).rowCount === 0) {
    addPeople(rows)
    addApiKeys(rows)
    addMembersOfParliament(rows)
  }
  const { rows: existing } = await client.query<{ count: number }>(
    `select count(*)::int as count from trust where group_uid between '990001' and '999999'`,
  )
  const trusts = Math.max(existing[0]!.count, Math.min(trustCount, maxTrusts))
  for (let number = existing[0]!.count; number < trusts; number++) addTrust(rows, number)
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
