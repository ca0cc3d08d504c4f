import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { filePool } from '#lib/platform/database/file-pools'
import { codesOf } from '#lib/labels'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { projectFilters } from '#lib/casework/projects/list/filters'
import { listProjects } from '#lib/casework/projects/list/list'
import { groupedFilters } from './filters.ts'
import { groupings, type By } from './groupings.ts'
import { listGrouped, openGroupedList, type GroupedRow } from './queries.ts'

const as = async (firstName: string): Promise<Principal> => {
  const person = await db().person.findFirstOrThrow({ where: { firstName }, select: { id: true, roles: true } })
  return { id: person.id, name: firstName, email: '', roles: person.roles }
}
async function everyGroup(who: Principal, by: By, query: object = {}) {
  const rows: GroupedRow[] = []
  for (let page = 1; ; page += 1) {
    const found = await listGrouped(who, by, groupedFilters(by, { ...query, page }))
    rows.push(...found.rows)
    if (found.rows.length === 0 || rows.length === found.total) return rows
  }
}
const filterOf = { region: 'region', person: 'officer', trust: 'trust', 'local-authority': 'localAuthority' } as const

beforeAll(seedDemonstration)
afterAll(() => filePool().end())

test.each(codesOf(groupings))('the counts by %s are those of the lists that they lead to', async (by) => {
  const who = await as('Dana')
  const rows = await everyGroup(who, by)
  expect(rows.length).toBeGreaterThan(3)
  const active = {
    phase: 'completing' as const,
    deletedAt: null,
    ...(by === 'person' && { caseworkerId: { not: null } }),
  }
  expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(await db().project.count({ where: active }))
  for (const { key, conversions, transfers, total } of rows.filter((row) => row.key)) {
    const query = { scope: 'all', phase: 'completing', [filterOf[by]]: key }
    const count = async (more: object) => (await listProjects(who, projectFilters.parse({ ...query, ...more }))).total
    expect([await count({}), await count({ type: 'conversion' }), await count({ type: 'transfer' })]).toEqual([
      total,
      conversions,
      transfers,
    ])
  }
})

test('the names go from A to Z, or the counts from most to fewest', async () => {
  const who = await as('Dana')
  const names = (await everyGroup(who, 'trust')).map(({ name }) => name)
  expect(names).toEqual(names.toSorted())
  const totals = (await everyGroup(who, 'trust', { sort: 'total', order: 'desc' })).map(({ total }) => total)
  expect(totals).toEqual(totals.toSorted((a, b) => b - a))
})

test('a group is found by its name or number, and its file holds the same', async () => {
  const who = await as('Stella')
  const [first] = await everyGroup(who, 'trust', { sort: 'total', order: 'desc' })
  for (const q of [first!.name.toUpperCase(), first!.code!])
    expect((await everyGroup(who, 'trust', { q })).map(({ key }) => key)).toContain(first!.key)
  const file = await openGroupedList(who, 'trust', groupedFilters('trust', { q: first!.code }), {
    bom: false,
  })
  expect(parse(await text(file.body), { columns: true })).toEqual([
    {
      'Incoming trust': first!.name,
      'UKPRN or TRN': first!.code,
      Conversions: String(first!.conversions),
      Transfers: String(first!.transfers),
      'In all': String(first!.total),
    },
  ])
})

test('a team’s people are those who hold a role in it', async () => {
  const rows = await everyGroup(await as('Rosa'), 'person', { scope: 'team' })
  expect(rows.length).toBeGreaterThan(0)
  const team = await db().personRole.findMany({
    where: { team: 'regional-casework-services' },
    select: { personId: true },
  })
  for (const { key } of rows) expect(team.map(({ personId }) => personId)).toContain(key)
  expect(rows.length).toBeLessThan((await everyGroup(await as('Rosa'), 'person')).length)
})

test('who has no role, and who takes exports instead of lists, get neither list nor file', async () => {
  await expect(everyGroup(await as('Newton'), 'region')).rejects.toThrow('Not permitted')
  const address = { bom: false }
  const consumer = await as('Grace')
  await expect(openGroupedList(consumer, 'region', groupedFilters('region', {}), address)).rejects.toThrow(
    'Not permitted',
  )
})
