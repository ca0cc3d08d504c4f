import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { dayOf, isoDate, monthAfter } from '#lib/calendar/calendar'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { filePool } from '#lib/platform/database/file-pools'
import { systemPeople } from '#lib/people/system-people'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { projectFilters, withMonths } from './filters.ts'
import { openProjectList } from './list-file.ts'
import { listProjects, pageSize, type ProjectRow } from './list.ts'
import { columnsOf, viewsFor, type Sort, type View } from './views.ts'

/*
 * Every view of the list of projects (Complete 7) against the same question asked of the rows by Prisma: who sees what, in which order,
 * and what its file holds.
 */
const today = new Date('2026-11-22')
const as = async (firstName: string): Promise<Principal> => {
  const person = await db().person.findFirstOrThrow({ where: { firstName }, select: { id: true, roles: true } })
  return { id: person.id, name: firstName, email: '', roles: person.roles }
}
const asked = (query: object) => withMonths(projectFilters.parse(query), today)
const list = (who: Principal, query: object) => listProjects(who, asked(query))
async function everyPage(who: Principal, query: object) {
  const { total } = await list(who, query)
  const rows = []
  for (let page = 1; page <= Math.ceil(total / pageSize); page += 1)
    rows.push(...(await list(who, { ...query, page })).rows)
  expect(rows).toHaveLength(total)
  return rows
}

beforeAll(seedDemonstration)
afterAll(() => filePool().end())

const completing = { phase: 'completing', deletedAt: null } as const
const inLondon: Prisma.ProjectWhereInput = { OR: [{ team: 'london' }, { region: 'H' }] }
const ofCasework = { team: 'regional-casework-services' } as const

type Line = [
  who: string,
  scope: string,
  view: View,
  where: (who: Principal) => Prisma.ProjectWhereInput,
  months?: object,
]
const lines: Line[] = [
  ['Carl', 'mine', 'in-progress', ({ id }) => ({ ...completing, caseworkerId: id })],
  [
    'Olivia',
    'mine',
    'added',
    ({ id }) => ({ deletedAt: null, phase: { not: 'closed' }, proposal: { createdById: id } }),
  ],
  ['Carl', 'mine', 'completed', ({ id }) => ({ phase: 'closed', outcome: 'completed', caseworkerId: id })],
  ['Leo', 'team', 'in-progress', () => ({ ...completing, ...inLondon, caseworkerId: { not: null } })],
  ['Carl', 'team', 'in-progress', () => ({ ...completing, ...ofCasework, caseworkerId: { not: null } })],
  ['Rosa', 'team', 'new', () => ({ ...completing, ...ofCasework, caseworkerId: { not: null } })],
  ['Rosa', 'team', 'unassigned', () => ({ ...completing, ...ofCasework, caseworkerId: null })],
  ['Leo', 'team', 'unassigned', () => ({ ...completing, ...inLondon, caseworkerId: null })],
  ['Olivia', 'team', 'handed-over', () => ({ ...completing, ...ofCasework, region: 'H' })],
  ['Leo', 'team', 'completed', () => ({ phase: 'closed', outcome: 'completed', ...inLondon })],
  ['Dana', 'all', 'in-progress', () => ({ ...completing, caseworkerId: { not: null } })],
  ['Dana', 'all', 'on-hold', () => ({ deletedAt: null, heldAt: { not: null } })],
  ['Dana', 'all', 'completed', () => ({ deletedAt: null, outcome: 'completed' })],
  ['Dana', 'all', 'order-revoked', () => ({ deletedAt: null, outcome: 'order-revoked' })],
  [
    'Dana',
    'all',
    'by-month',
    () => ({
      ...completing,
      caseworkerId: { not: null },
      significantIsProvisional: false,
      significantOn: { gte: new Date('2026-11-01'), lte: new Date('2027-04-01') },
    }),
    { from: '2026-11', to: '2027-04' },
  ],
]

describe.each(lines)('%s, %s: %s', (firstName, scope, view, where, months) => {
  test('shows its projects, each once', async () => {
    const who = await as(firstName)
    const expected = await db().project.findMany({ where: where(who), select: { id: true } })
    expect(expected.length).toBeGreaterThan(0)
    const rows = await everyPage(who, { scope, view, ...months })
    expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
  })

  test('is a file of what it shows, in its order', async () => {
    const who = await as(firstName === 'Dana' ? 'Stella' : firstName)
    const filters = asked({ scope, view, ...months })
    const file = await openProjectList(who, filters, { bom: false })
    const lines: Record<string, string>[] = parse(await text(file.body), { columns: true })
    const { rows } = await listProjects(who, filters)
    expect(lines.slice(0, rows.length).map((line) => line.URN)).toEqual(rows.map(({ urn }) => urn))
    expect(Object.keys(lines[0]!)).toContain('School or academy')
  })
})

const keyOf: Partial<Record<Sort, (row: ProjectRow) => string | number | null | undefined>> = {
  date: ({ significantOn }) => significantOn?.getTime() ?? Infinity,
  name: ({ school }) => school,
  created: ({ id }) => id,
  officer: ({ officer }) => officer,
  trust: ({ trust }) => trust,
  closed: ({ closedAt }) => closedAt?.getTime(),
  held: ({ heldAt }) => heldAt?.getTime(),
}

test.each([
  ['in-progress', 'date', 'asc'],
  ['in-progress', 'officer', 'desc'],
  ['in-progress', 'trust', 'asc'],
  ['in-progress', 'created', 'desc'],
  ['in-progress', 'name', 'desc'],
  ['completed', 'closed', 'desc'],
  ['on-hold', 'held', 'asc'],
] as const)('%s sorts by %s, %s', async (view, sort, order) => {
  const rows = await everyPage(await as('Dana'), { scope: 'all', view, sort, order })
  expect(rows.length).toBeGreaterThan(1)
  const values = rows.map(keyOf[sort]!).filter((value) => value != null) as (string | number)[]
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  expect(values).toEqual(order === 'asc' ? sorted : sorted.toReversed())
})

test('who sees which views', async () => {
  const of = async (firstName: string, scope: 'mine' | 'team' | 'all') => viewsFor(await as(firstName), scope)
  expect(await of('Olivia', 'mine')).toEqual(['any', 'in-progress', 'added', 'completed'])
  expect(await of('Olivia', 'team')).toEqual(['any', 'in-progress', 'new', 'handed-over', 'completed'])
  expect(await of('Carl', 'team')).toEqual(['any', 'in-progress', 'new', 'completed'])
  expect(await of('Rosa', 'team')).toEqual(['any', 'in-progress', 'new', 'unassigned', 'completed'])
  await expect(list(await as('Carl'), { scope: 'team', view: 'unassigned' })).rejects.toThrow('Not permitted')
  await expect(list(await as('Rosa'), { scope: 'team', view: 'handed-over' })).rejects.toThrow('Not permitted')
  await expect(list(await as('Newton'), { scope: 'all', view: 'by-month' })).rejects.toThrow('Not permitted')
})

test('a view that these projects do not have is the list of all phases', () => {
  expect(asked({ scope: 'mine', view: 'by-month' })).toMatchObject({ view: 'any', from: '', to: '' })
  expect(asked({ scope: 'all', view: 'nonsense' }).view).toBe('any')
  expect(columnsOf('mine', 'by-month').length).toBeGreaterThan(0)
})

const on = (month: string) => new Date(`${month}-01`)

/** A project of the demonstration in progress, whose confirmed date is then moved through these months. */
async function moved(...months: string[]) {
  const { id } = await db().project.findFirstOrThrow({
    where: { ...completing, caseworkerId: { not: null }, heldAt: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const actor = systemPeople.demonstration
  for (const [index, month] of months.entries()) {
    const from = months[index - 1]
    await asActor(actor, async (tx) => {
      const significantOn = on(month)
      await tx.project.update({ where: { id }, data: { significantOn, significantIsProvisional: false } })
      const change = { projectId: id, kind: 'significant' as const, changedById: actor.id }
      await tx.dateChange.create({ data: { ...change, fromOn: from ? on(from) : null, toOn: significantOn } })
    })
  }
  return id
}
const has = async (id: string, query: object) =>
  (await everyPage(await as('Dana'), { scope: 'all', ...query })).some((row) => row.id === id)

describe('by month', () => {
  test('a range holds its first and last month, and nothing beside them', async () => {
    const id = await moved('2031-01', '2031-03')
    for (const [from, to, expected] of [
      ['2031-03', '2031-03', true],
      ['2031-01', '2031-03', true],
      ['2031-03', '2031-12', true],
      ['2031-01', '2031-02', false],
      ['2031-04', '2031-12', false],
    ] as const)
      expect([from, to, await has(id, { view: 'by-month', from, to })]).toEqual([from, to, expected])
  })

  test('what moved out of a month is listed there as revised until it moves back', async () => {
    const id = await moved('2031-05', '2031-06')
    const may = { view: 'revised', from: '2031-05', to: '2031-05' }
    expect(await has(id, may)).toBe(true)
    expect(await has(id, { ...may, to: '2031-06' })).toBe(false)
    expect(await has(id, { view: 'revised', from: '2031-06' })).toBe(false)
    const [row] = (await list(await as('Dana'), { scope: 'all', ...may })).rows
    expect([isoDate(row!.movedFromOn!), isoDate(row!.significantOn!)]).toEqual(['2031-05-01', '2031-06-01'])
    await moved('2031-06', '2031-05')
    expect(await has(id, may)).toBe(false)
  })

  test('the next month unless another is asked for, across the end of the year too', () => {
    const december = withMonths(projectFilters.parse({ scope: 'all', view: 'by-month' }), new Date('2026-12-31'))
    expect(december).toMatchObject({ from: '2027-01', to: '2027-01' })
    expect(asked({ scope: 'all', view: 'by-month', to: '2027-12' })).toMatchObject({ from: '2027-12', to: '2027-12' })
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-01', -25)]).toEqual([
      '2027-01',
      '2025-12',
      '2023-12',
    ])
  })

  test('the first date is told beside the confirmed one', async () => {
    const rows = await everyPage(await as('Dana'), { scope: 'all', view: 'by-month', from: '2020-01', to: '2040-12' })
    expect(rows.length).toBeGreaterThan(3)
    for (const { id, originallyOn } of rows) {
      const first = await db().dateChange.findFirst({
        where: { projectId: id, kind: 'significant' },
        orderBy: { id: 'asc' },
      })
      if (first) expect(originallyOn).toEqual(first.fromOn ?? first.toOn)
    }
  })
})

test('what was completed is dated by the day in England', async () => {
  const who = await as('Stella')
  const file = await openProjectList(who, asked({ scope: 'all', view: 'completed' }), { bom: false })
  const [line]: Record<string, string>[] = parse(await text(file.body), { columns: true })
  const { rows } = await list(who, { scope: 'all', view: 'completed' })
  expect(line!.Completed).toBe(isoDate(dayOf(rows[0]!.closedAt!)))
})
