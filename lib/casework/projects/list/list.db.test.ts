import { beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { projectFilters } from './filters.ts'
import { listProjects, pageSize } from './list.ts'

const as = async (firstName: string): Promise<Principal> => {
  const person = await db().person.findFirstOrThrow({ where: { firstName }, select: { id: true, roles: true } })
  return { id: person.id, name: firstName, email: '', roles: person.roles }
}
const everything = ['preparing', 'completing', 'closed']
const list = async (who: Principal, query: object) =>
  listProjects(who, projectFilters.parse({ phase: everything, ...query }))
const everyPage = async (who: Principal, query: object) => {
  const { total } = await list(who, query)
  const pages = Array.from({ length: Math.ceil(total / pageSize) }, (_, index) =>
    list(who, { ...query, page: index + 1 }),
  )
  return (await Promise.all(pages)).flatMap(({ rows }) => rows)
}

beforeAll(seedDemonstration)

test('all projects are listed once, in order, and as many as the counts say', async () => {
  const who = await as('Olivia')
  const rows = await everyPage(who, { scope: 'all' })
  const { total, byPhase } = await list(who, { scope: 'all' })
  expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
  expect(total).toBe(await db().project.count({ where: { deletedAt: null } }))
  for (const phase of ['preparing', 'completing', 'closed'] as const)
    expect(rows.filter((row) => row.phase === phase)).toHaveLength(byPhase[phase])
  const dates = rows.map(({ significantOn }) => significantOn?.getTime() ?? Infinity)
  expect(dates).toEqual(dates.toSorted((a, b) => a - b))
})

test.each<[query: object, where: Prisma.ProjectWhereInput]>([
  [{ phase: 'closed' }, { phase: 'closed' }],
  [{ type: ['transfer'] }, { type: 'transfer' }],
  [
    { region: ['H', 'K'], phase: ['preparing', 'completing'] },
    { region: { in: ['H', 'K'] }, phase: { in: ['preparing', 'completing'] } },
  ],
  [{ from: '2027-01', to: '2027-02' }, { significantOn: { gte: new Date('2027-01-01'), lte: new Date('2027-02-01') } }],
])('the filters %j choose the projects that have it', expectChosen)

test('the filter of a local authority chooses the projects that have it', async () => {
  const select = { localAuthority: { select: { code: true } } } as const
  const { localAuthority } = await db().project.findFirstOrThrow({ where: { deletedAt: null }, select })
  await expectChosen({ localAuthority: localAuthority.code }, { localAuthority })
})

async function expectChosen(query: object, where: Prisma.ProjectWhereInput) {
  const rows = await everyPage(await as('Olivia'), { scope: 'all', ...query })
  const expected = await db().project.findMany({ where: { deletedAt: null, ...where }, select: { id: true } })
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
}

test('your projects are those you prepare and those you complete', async () => {
  const [olivia, carl] = [await as('Olivia'), await as('Carl')]
  const prepared = await everyPage(olivia, {})
  expect(prepared.length).toBeGreaterThan(0)
  const officers = await db().project.findMany({
    where: { id: { in: prepared.map(({ id }) => id) } },
    select: { caseworkerId: true, proposal: { select: { officerId: true } } },
  })
  for (const { caseworkerId, proposal } of officers) expect([caseworkerId, proposal.officerId]).toContain(olivia.id)
  for (const { phase, officer } of prepared.filter((row) => row.phase === 'completing'))
    expect([phase, officer]).toEqual(['completing', 'Olivia Marsh'])
  const completed = await everyPage(carl, { phase: 'completing' })
  expect(completed.length).toBeGreaterThan(0)
  expect(new Set(completed.map(({ officer }) => officer))).toEqual(new Set(['Carl Webster']))
})

test('a team’s projects are those it manages, and for a region all of its schools', async () => {
  const rows = await everyPage(await as('Leo'), { scope: 'team' })
  const found = await db().project.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { team: true, region: true },
  })
  expect(found.length).toBeGreaterThan(0)
  for (const { team, region } of found) expect(team === 'london' || region === 'H').toBe(true)
  expect(new Set(found.map(({ team }) => team))).toContain('regional-casework-services')
  const rosas = await everyPage(await as('Rosa'), { scope: 'team' })
  expect(new Set(rosas.map(({ team }) => team))).toEqual(new Set(['regional-casework-services']))
  expect((await list(await as('Dana'), { scope: 'team' })).total).toBe(0)
})

test('what is not assigned is work without anybody', async () => {
  const rows = await everyPage(await as('Rosa'), { scope: 'all', officer: 'none' })
  expect(rows.length).toBeGreaterThan(0)
  for (const { officer, phase } of rows) expect([officer, phase === 'closed']).toEqual([null, false])
})

test('sorting by name and by creation covers the whole list', async () => {
  const who = await as('Olivia')
  const names = (await everyPage(who, { scope: 'all', sort: 'name' })).map(({ school }) => school)
  const { rows } = {
    rows: await db().$queryRaw<
      { name: string }[]
    >`select e.name from project p join establishment e on e.id = p.school_id where p.deleted_at is null order by e.name`,
  }
  expect(names).toEqual(rows.map(({ name }) => name))
  const ids = (await everyPage(who, { scope: 'all', sort: 'created', order: 'desc' })).map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted().toReversed())
})

test('what is closed is listed only when asked for', async () => {
  const { rows } = await listProjects(await as('Olivia'), projectFilters.parse({ scope: 'all', sort: 'name' }))
  expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(['preparing', 'completing']))
})

test('somebody without a role sees no list', async () => {
  await expect(list(await as('Newton'), {})).rejects.toThrow('Not permitted')
})
