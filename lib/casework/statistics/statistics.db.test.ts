import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { dayOf, isoDate, today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { filePool } from '#lib/platform/database/file-pools'
import { codesOf } from '#lib/labels'
import { projectFilters, withMonths } from '#lib/casework/projects/list/filters'
import { listProjects } from '#lib/casework/projects/list/list'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { openStatistics } from './file.ts'
import { statisticsFilters } from '#lib/casework/statistics/table/filters'
import { getStatistics } from './queries.ts'
import { topics, type TopicKey } from '#lib/casework/statistics/table/topics'

const as = async (firstName: string): Promise<Principal> => {
  const person = await db().person.findFirstOrThrow({ where: { firstName }, select: { id: true, roles: true } })
  return { id: person.id, name: firstName, email: '', roles: person.roles }
}
const select = {
  type: true,
  region: true,
  team: true,
  phase: true,
  outcome: true,
  caseworkerId: true,
  heldAt: true,
  significantOn: true,
  significantIsProvisional: true,
  createdAt: true,
  closedAt: true,
  handedOverAt: true,
  proposal: {
    select: { officerId: true, decisions: { select: { decidedOn: true }, orderBy: { id: 'desc' }, take: 1 } },
  },
  dateChanges: {
    where: { kind: 'significant' },
    select: { fromOn: true, toOn: true, reasons: { select: { reason: true } } },
    orderBy: { id: 'asc' },
  },
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
  count((project) => project.type === 'conversion' && is(project)),
  count((project) => project.type === 'transfer' && is(project)),
  count(is),
]
const expected = <Key extends string>(keys: readonly Key[], values: (key: Key) => number[]) =>
  Object.fromEntries(keys.map((key) => [key, values(key)]))
const stateOf = ({ phase, outcome, team }: Loaded) =>
  phase === 'closed' ? outcome : phase === 'preparing' ? phase : team === null ? 'awaiting-handover' : 'active'
const completing = (is: (project: Loaded) => boolean) =>
  byKind((project) => project.phase === 'completing' && is(project))
const chosen = ({ type, region, team }: Loaded) =>
  type === 'transfer' && ['H', 'J'].includes(region) && team === 'london'
const opensIn = (month: string, is: (project: Loaded) => boolean) =>
  count((project) => project.significantOn?.toISOString().startsWith(month) === true && is(project))

const daysBetween = (from: Date | null | undefined, to: Date | null | undefined) =>
  from && to ? [(to.getTime() - from.getTime()) / 86_400_000] : []
const dayIn = (instant: Date | null) => instant && dayOf(instant)
/** Between the two values nearest to its place. */
function quartile(sorted: number[], part: number) {
  const place = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return Math.round(below + (above - below) * (place % 1))
}
const monthsBetween = (from: Date, to: Date) =>
  (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()

const spread = (days: number[]) => [
  days.length,
  ...[0.25, 0.5, 0.75].map((part) =>
    days.length > 0
      ? quartile(
          days.toSorted((a, b) => a - b),
          part,
        )
      : null,
  ),
]

const ofYear = (year: string) =>
  projects
    .filter(
      ({ phase, outcome, significantOn, significantIsProvisional }) =>
        !significantIsProvisional &&
        (phase === 'completing' || outcome === 'completed') &&
        significantOn?.getUTCFullYear() === Number(year),
    )
    .map((project) => {
      const place = project.dateChanges.findLastIndex(({ reasons }) =>
        reasons.some(({ reason }) => reason === 'stakeholder-kick-off'),
      )
      return {
        ...project,
        months: monthsBetween(project.dateChanges[place]!.toOn!, project.significantOn!),
        reasons: project.dateChanges.slice(place + 1).flatMap(({ reasons }) => reasons.map(({ reason }) => reason)),
      }
    })

beforeAll(async () => {
  await seedDemonstration()
  projects = await loadProjects()
})
afterAll(() => filePool().end())

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
    const { all } = await tableOf('now', 'states', { type: 'transfer', region: ['H', 'J'], team: 'london' })
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

describe('time in each phase', () => {
  const year = '2025'
  const phases: Record<string, (project: Loaded) => number[]> = {
    decision: ({ createdAt, proposal }) => daysBetween(dayOf(createdAt), proposal.decisions[0]?.decidedOn),
    handover: ({ outcome, proposal, handedOverAt }) =>
      outcome === 'completed' ? daysBetween(proposal.decisions[0]?.decidedOn, dayIn(handedOverAt)) : [],
    closure: ({ outcome, handedOverAt, closedAt }) =>
      outcome === 'completed' ? daysBetween(dayIn(handedOverAt), dayIn(closedAt)) : [],
  }
  test.each(Object.keys(phases))('%s: of all, by type and by region', async (phase) => {
    const rows = await tableOf('phases', phase, { year })
    const closed = projects.filter(
      ({ phase: now, closedAt }) => now === 'closed' && closedAt && isoDate(dayOf(closedAt)).startsWith(year),
    )
    const of = (is: (project: Loaded) => boolean) => spread(closed.filter(is).flatMap(phases[phase]!))
    expect(Object.keys(rows)).toHaveLength(12)
    expect(rows).toEqual(
      Object.fromEntries(
        Object.keys(rows).map((key) => [
          key,
          of(({ type, region }) => key === 'all' || type === key || region === key),
        ]),
      ),
    )
    expect(rows.all![0]).toBeGreaterThan(3)
  })
})

describe('dates that moved', () => {
  test.each(['2025', '2026', '2027'])('in %s: how far, where and why', async (year) => {
    const moved = ofYear(year)
    const moves = await tableOf('slippage', 'moves', { year })
    const inAll = (from: number, to: number) => moved.filter(({ months }) => months >= from && months <= to).length
    expect(Object.values(moves).map((figures) => figures.at(-1))).toEqual([
      inAll(-99, -7),
      inAll(-6, -4),
      inAll(-3, -2),
      inAll(-1, -1),
      inAll(0, 0),
      inAll(1, 1),
      inAll(2, 3),
      inAll(4, 6),
      inAll(7, 12),
      inAll(13, 99),
    ])
    expect(inAll(-99, -1) + inAll(1, 99)).toBeGreaterThan(0)
    const regions = await tableOf('slippage', 'regions', { year })
    for (const [key, figures] of Object.entries(regions)) {
      const own = moved.filter(({ region }) => region === key).map(({ months }) => Math.sign(months))
      expect(figures).toEqual([...[-1, 0, 1].map((way) => own.filter((one) => one === way).length), own.length])
    }
    const reasons = await tableOf('slippage', 'reasons', { year })
    expect(Object.keys(reasons).toSorted()).toEqual(
      [...new Set(moved.flatMap((project) => project.reasons))].toSorted(),
    )
    for (const [key, figures] of Object.entries(reasons)) {
      const giving = moved.filter((project) => project.reasons.some((reason) => reason === key))
      const conversions = giving.filter(({ type }) => type === 'conversion').length
      expect(figures).toEqual([conversions, giving.length - conversions, giving.length])
    }
    const ranks = Object.values(reasons).map((figures) => figures.at(-1)!)
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  })
})

test('people by team, and what they have', async () => {
  const load = await tableOf('people', 'load')
  const people = await tableOf('people', 'people')
  const held = await db().personRole.findMany({
    where: { person: { kind: 'person' } },
    select: { team: true, personId: true, person: { select: { deactivatedAt: true } } },
  })
  const of = (team: string | null, isActive: boolean) =>
    new Set(
      held
        .filter((role) => role.team === team && !(isActive && role.person.deactivatedAt))
        .map(({ personId }) => personId),
    )
  for (const [key, figures] of Object.entries(people))
    expect([key, ...figures]).toEqual([key, of(key === 'none' ? null : key, true).size])
  for (const [team, [preparing, completing, inAll, active, each]] of Object.entries(load)) {
    const members = of(team, false)
    const expected = [
      count(({ phase, proposal }) => phase === 'preparing' && members.has(proposal.officerId ?? '')),
      count(({ phase, caseworkerId }) => phase === 'completing' && members.has(caseworkerId ?? '')),
    ]
    expect([team, preparing, completing]).toEqual([team, ...expected])
    expect([inAll, active]).toEqual([preparing! + completing!, of(team, true).size])
    expect(each).toBe(active ? Math.round((inAll! / active) * 10) / 10 : null)
  }
})

test.each(codesOf(topics))('every figure of “%s” is that of the list that it leads to', async (topic) => {
  const who = await as('Stella')
  for (const query of [{}, { type: 'transfer', region: ['H', 'A'] }]) {
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
  const address = { bom: false }
  const file = await openStatistics(who, 'now', 'teams', filters, address)
  const { tables } = await getStatistics(who, 'now', filters)
  const { heading, columns, rows } = tables.find(({ key }) => key === 'teams')!
  expect(parse(await text(file.body))).toEqual([
    [heading, ...columns],
    ...rows.map(({ label, values }) => [label, ...values.map(String)]),
  ])
  const noted = await db().accessEvent.findFirstOrThrow({ where: { kind: 'list.downloaded', personId: who.id } })
  expect(noted.detail).toEqual({ list: 'statistics-now-teams', filters: '', rows: rows.length })
  await expect(openStatistics(who, 'now', 'nothing', filters, address)).rejects.toThrow('not found')
})

test('who has no role sees no figures, and who takes exports takes no files of these', async () => {
  const filters = statisticsFilters('now', {})
  await expect(getStatistics(await as('Newton'), 'now', filters)).rejects.toThrow('Not permitted')
  const consumer = await as('Grace')
  expect((await getStatistics(consumer, 'now', filters)).tables).toHaveLength(4)
  await expect(openStatistics(consumer, 'now', 'teams', filters, { bom: false })).rejects.toThrow('Not permitted')
})
