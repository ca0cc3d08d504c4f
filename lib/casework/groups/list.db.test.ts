import { beforeAll, expect, test } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { groupFilters } from './filters.ts'
import { listFormAMats, listGroups, pageSize } from './list.ts'

beforeAll(() => seedDemonstration())

const lists = [
  ['groups', listGroups, 'project_group', 'group_id'],
  ['trusts being formed', listFormAMats, 'new_trust', 'new_trust_id'],
] as const

const counted = async (sql: string) => (await pool().query<{ count: number }>(sql)).rows[0]!.count
const found = async (list: typeof listGroups, query: Record<string, unknown>) =>
  list(await aPerson('Ann', officerRole), groupFilters.parse(query))

test.each(lists)('%s: every one is listed, with its proposals counted by status', async (_, list, table, column) => {
  const { rows, total } = await found(list, {})
  expect(total).toBe(await counted(`select count(*)::int as count from ${table}`))
  expect(rows.length).toBe(Math.min(total, pageSize))
  for (const { id, proposals, byStatus, schools, localAuthorities } of rows) {
    expect(proposals).toBe(
      await counted(`select count(*)::int as count from proposal where ${column} = '${id}' and deleted_at is null`),
    )
    expect(byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(proposals)
    expect([schools.length > 0, localAuthorities !== '']).toEqual([proposals > 0, proposals > 0])
  }
})

test.each(lists)('%s are found by reference, by trust and by school', async (_, list) => {
  const [row] = (await found(list, {})).rows.filter(({ proposals }) => proposals > 0)
  for (const q of [row!.reference.toLowerCase(), row!.name, row!.schools[0]!, row!.number!])
    expect((await found(list, { q })).rows.map(({ id }) => id)).toContain(row!.id)
  expect(await found(list, { q: 'no such words' })).toEqual({ rows: [], total: 0 })
})

test.each(lists)('%s are filtered by region, authority and officer', async (_, list) => {
  const [row] = (await found(list, {})).rows.filter(({ proposals, officer }) => proposals > 0 && officer)
  const region = row!.regions[0]!
  const inRegion = await found(list, { region })
  expect(inRegion.rows.map(({ id }) => id)).toContain(row!.id)
  for (const { regions } of inRegion.rows) expect(regions).toContain(region)
  const name = row!.localAuthorities.split(', ')[0]!
  const { code } = await db().localAuthority.findFirstOrThrow({ where: { name: { startsWith: name } } })
  const inAuthority = await found(list, { localAuthority: code })
  expect(inAuthority.rows.map(({ id }) => id)).toContain(row!.id)
  expect(inAuthority.total).toBeLessThan((await found(list, {})).total)
  const nobodys = await found(list, { officer: 'none' })
  for (const { officer } of nobodys.rows) expect(officer).toBeNull()
  const [firstName, lastName] = row!.officer!.split(' ')
  const { id: officer } = await db().person.findFirstOrThrow({ where: { firstName, lastName } })
  expect((await found(list, { officer })).rows.map(({ id }) => id)).toContain(row!.id)
})
