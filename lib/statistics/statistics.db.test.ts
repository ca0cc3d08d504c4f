import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '#lib/access/principal'
import { dayOf, isoDate, today } from '#lib/calendar'
import { db } from '#lib/db/client'
import { exportPool } from '#lib/exports/pool'
import { codesOf } from '#lib/labels'
import { projectFilters, withMonths } from '#lib/projects/filters'
import { listProjects } from '#lib/projects/list'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { openStatistics } from './file.ts'
import { statisticsFilters } from './filters.ts'
import { getStatistics } from './queries.ts'
import { topics, type TopicKey } from './topics.ts'

const as = async (firstName: string): Promise<Principal> => {
  const person = await db().person.findFirstOrThrow({ where: { firstName }, select: { id: true, roles: true } })
  return { id: person.id, name: firstName, email: '', roles: person.roles as Principal['roles'] }
}
const select = {
  kind: true,
  region: true,
  team: true,
  phase: true,
  outcome: true,
  caseworkerId: true,
  heldAt: true,
  significantOn: true,
  significantIsProvisional: true,
  createdAt: true,
  proposal: { select: { officerId: true } },
} as const
const loadProjects = () => db().project.findMany({ where: { deletedAt: null }, select })
type Loaded = Awaited<ReturnType<typeof loadProjects>>[number]
let projects: Loaded[] = []

const count = (is: (project: Loaded) => boolean) => projects.filter(is).length
async function tableOf(topic: TopicKey, key: string, query: object = {}) {
  const { tables } = await getStatistics(await as('Stella'), topic, statisticsFilters(topic, query))
  const table = tables.find((one) => one.key === key)!
  return Object.fromEntries(table.rows.map(({ key: row, values }) => [row, values]))
}
/** Conversions, transfers and both. */
const byKind = (is: (project: Loaded) => boolean) => [
  count((project) => project.kind === 'conversion' && is(project)),
  count((project) => project.kind === 'transfer' && is(project)),
  count(is),
]
const expected = <Key extends string>(keys: readonly Key[], values: (key: Key) => number[]) =>
  Object.fromEntries(keys.map((key) => [key, values(key)]))
const stateOf = ({ phase, outcome, team }: Loaded) =>
  phase === 'closed' ? outcome : phase === 'preparing' ? phase : team === null ? 'awaiting-handover' : 'active'
const completing = (is: (project: Loaded) => boolean) =>
  byKind((project) => project.phase === 'completing' && is(project))
const chosen = ({ kind, region, team }: Loaded) =>
  kind === 'transfer' && ['H', 'J'].includes(region) && team === 'london'
const opensIn = (month: string, is: (project: Loaded) => boolean) =>
  count((project) => project.significantOn?.toISOString().startsWith(month) === true && is(project))

beforeAll(async () => {
  await seedDemonstration()
  projects = await loadProjects()
})
afterAll(() => exportPool().end())

describe('where projects stand', () => {
  test('by state', async () => {
    const { all, ...states } = await tableOf('now', 'states')
    expect(states).toEqual(expected(Object.keys(states), (state) => byKind((project) => stateOf(project) === state)))
    expect(all).toEqual(byKind(() => true))
    for (const figures of Object.values(states)) expect(figures.at(-1)).toBeGreaterThan(0)
  })

  test('what waits', async () => {
    expect(await tableOf('now', 'waiting')).toEqual({
      'no-officer': byKind(({ phase, proposal }) => phase === 'preparing' && proposal.officerId === null),
      'no-caseworker': byKind(({ phase, caseworkerId }) => phase === 'completing' && caseworkerId === null),
      held: byKind(({ heldAt }) => heldAt !== null),
    })
  })

  test('by region and by team', async () => {
    const regions = await tableOf('now', 'regions')
    const phases = ['preparing', 'completing', 'closed']
    expect(Object.keys(regions)).toHaveLength(9)
    expect(regions).toEqual(
      expected(Object.keys(regions), (region) => [
        ...phases.map((phase) => count((project) => project.region === region && project.phase === phase)),
        count((project) => project.region === region),
      ]),
    )
    const { all, none, ...teams } = await tableOf('now', 'teams')
    expect(Object.keys(teams)).toHaveLength(10)
    expect(teams).toEqual(expected(Object.keys(teams), (key) => completing(({ team }) => team === key)))
    expect([none, all]).toEqual([completing(({ team }) => team === null), completing(() => true)])
  })

  test('the filters choose what is counted', async () => {
    const { all } = await tableOf('now', 'states', { kind: 'transfer', region: ['H', 'J'], team: 'london' })
    expect(all).toEqual([count(chosen)])
  })
})

describe('by month', () => {
  test('what opens', async () => {
    const months = await tableOf('months', 'openings')
    expect(Object.keys(months)).toHaveLength(19)
    expect(months).toEqual(
      expected(Object.keys(months), (month) => [
        opensIn(month, ({ outcome }) => outcome === 'completed'),
        opensIn(month, ({ phase, significantIsProvisional }) => phase !== 'closed' && !significantIsProvisional),
        opensIn(month, ({ phase, significantIsProvisional }) => phase !== 'closed' && significantIsProvisional),
      ]),
    )
    expect(Object.values(months).flat().filter(Boolean).length).toBeGreaterThan(10)
  })

  test('what was proposed', async () => {
    const months = await tableOf('months', 'proposed')
    expect(Object.keys(months).at(-1)).toBe(isoDate(today()).slice(0, 7))
    expect(months).toEqual(
      expected(Object.keys(months), (month) => byKind(({ createdAt }) => isoDate(dayOf(createdAt)).startsWith(month))),
    )
  })
})

test.each(codesOf(topics))('every figure of “%s” is that of the list that it leads to', async (topic) => {
  const who = await as('Stella')
  for (const query of [{}, { kind: 'transfer', region: ['H', 'A'] }]) {
    const { tables } = await getStatistics(who, topic, statisticsFilters(topic, query))
    for (const { title, columns, rows } of tables)
      for (const { label, values, lists } of rows)
        for (const [place, list] of lists.entries()) {
          if (!list) continue
          const { total } = await listProjects(who, withMonths(projectFilters.parse(list), today()))
          expect([title, label, columns[place], total]).toEqual([title, label, columns[place], values[place]])
        }
  }
})

test('a table is taken as a file, which is noted; one that there is not is not found', async () => {
  const who = await as('Stella')
  const filters = statisticsFilters('now', {})
  const address = { query: 'kind=transfer', bom: false }
  const file = await openStatistics(who, 'now', 'teams', filters, address)
  const { tables } = await getStatistics(who, 'now', filters)
  const { heading, columns, rows } = tables.find(({ key }) => key === 'teams')!
  expect(parse(await text(file.body))).toEqual([
    [heading, ...columns],
    ...rows.map(({ label, values }) => [label, ...values.map(String)]),
  ])
  const noted = await db().accessEvent.findFirstOrThrow({ where: { kind: 'list.downloaded', personId: who.id } })
  expect(noted.detail).toEqual({ list: 'statistics-now-teams', filters: 'kind=transfer', rows: rows.length })
  await expect(openStatistics(who, 'now', 'nothing', filters, address)).rejects.toThrow('not found')
})

test('who has no role sees no figures, and who takes exports takes no files of these', async () => {
  const filters = statisticsFilters('now', {})
  await expect(getStatistics(await as('Newton'), 'now', filters)).rejects.toThrow('Not permitted')
  const consumer = await as('Grace')
  expect((await getStatistics(consumer, 'now', filters)).tables).toHaveLength(4)
  await expect(openStatistics(consumer, 'now', 'teams', filters, { query: '', bom: false })).rejects.toThrow(
    'Not permitted',
  )
})
