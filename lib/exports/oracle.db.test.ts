import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#lib/calendar'
import { asActor } from '#lib/db/as-actor'
import { codesOf, dateBases, projectStates, type DateBasis } from '#lib/labels'
import { operator } from '#lib/people/operator'
import { systemPeople } from '#lib/people/system-people'
import { isTransfer } from '#lib/testing/oracle/cells'
import { standingDecision } from '#lib/testing/oracle/decisions'
import { rowsOfExports } from '#lib/testing/oracle/exports'
import { oracle } from '#lib/testing/oracle/oracle'
import { allChanges, rowsAsAt } from '#lib/testing/oracle/past'
import { presentRows } from '#lib/testing/oracle/present'
import { stateOf } from '#lib/testing/oracle/state'
import { wholes, type Whole } from '#lib/testing/oracle/whole'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { random } from '#prisma/seed/random'
import type { Column } from './column.ts'
import { openExport } from './downloads/commands.ts'
import { copying, openCopy } from './files/copy.ts'
import { wholeCopy } from '#lib/exports/downloads/copies'
import { csvEncoding } from './files/csv.ts'
import { exportPool } from './pool.ts'
import type { Filters } from './filters.ts'
import { editAtRandom } from './testing/edits.ts'
import { hostileCells } from './testing/hostile-cells.ts'
import { knownExport, knownExports } from './testing/known-exports.ts'
import { field, sql, type Value } from './value.ts'

const merged = knownExport('merged')
const idsOf = (exportId: string) => knownExport(exportId).columns.map(({ column }) => column.id)

/** Moments of the past, with what happened between them; the last one is in the midst of a transaction. */
const moments: Date[] = []
let present: Whole[]
let past: Whole[][]

beforeAll(async () => {
  await seedDemonstration()
  await makeRareSchools()
  const chance = random(1)
  for (let place = 0; place < 3; place += 1) {
    moments.push(await aMoment())
    expect(await editAtRandom(chance, 300)).toBeGreaterThan(150)
  }
  const [{ project }] = wholes(await presentRows()) as [Whole]
  await asActor(systemPeople.demonstration, async (tx) => {
    await tx.establishment.update({ where: { id: project.schoolId }, data: { name: 'Half of a change' } })
    moments.push(await aMoment())
    await tx.establishment.update({ where: { id: project.schoolId }, data: { town: 'Wholetown' } })
  })
  present = wholes(await presentRows())
  const changes = await allChanges()
  past = moments.map((moment) => wholes(rowsAsAt(changes, moment)))
})
afterAll(() => exportPool().end())

/** Schools as the register has them now and then: without a phase of education, and with a name that a spreadsheet would run. */
const makeRareSchools = () =>
  asActor(systemPeople.demonstration, async (tx) => {
    const schools = await tx.establishment.findMany({ where: { projects: { some: {} } }, orderBy: { urn: 'asc' } })
    for (const [place, [name]] of hostileCells.entries())
      await tx.establishment.update({
        where: { id: schools[place * 5]!.id },
        data: { name, phaseName: 'Not applicable' },
      })
  })

/** Now, with nothing else of this millisecond. */
async function aMoment(): Promise<Date> {
  await pause(5)
  const at = new Date()
  await pause(5)
  return at
}

/** The cells of an export's file, by column, read by a parser that is not ours. */
async function cellsOf(exportId: string, asAt?: Date): Promise<string[][]> {
  const { body } = await openExport(operator, { exportId, filters: {}, format: 'csv', asAt })
  return (parse(await text(body), { record_delimiter: '\r\n' }) as string[][]).slice(1)
}

/** Where a file says something else than the oracle, or has other rows. */
function disagreements(ids: readonly string[], rows: readonly string[][], expected: readonly Whole[]): string[] {
  if (rows.length !== expected.length) return [`${rows.length} rows instead of ${expected.length}`]
  return expected.flatMap((of, place) =>
    ids.flatMap((id, column) => {
      const [told, right] = [rows[place]![column], oracle[id]!(of)]
      return told === right ? [] : [`${of.project.id} ${id}: “${told}” instead of “${right}”`]
    }),
  )
}

test('the oracle knows every column, and no other', () => {
  expect(Object.keys(oracle).toSorted()).toEqual(idsOf('merged').toSorted())
  expect(Object.keys(rowsOfExports).toSorted()).toEqual(knownExports.map(({ id }) => id).toSorted())
})

test('every cell of the merged export is what the oracle says', async () => {
  expect(present.length).toBeGreaterThan(250)
  expect(disagreements(idsOf('merged'), await cellsOf('merged'), present)).toEqual([])
})

test.each([0, 1, 2, 3])('so was every cell as at an earlier moment (%i)', async (place) => {
  expect(past[place]!.length).toBeGreaterThan(250)
  expect(disagreements(idsOf('merged'), await cellsOf('merged', moments[place]), past[place]!)).toEqual([])
})

test('the moments differ: their histories are told apart', () => {
  const told = [...past, present].map((all) =>
    JSON.stringify(all.map((of) => idsOf('merged').map((id) => oracle[id]!(of)))),
  )
  expect(new Set(told).size).toBe(5)
})

test.each(Object.entries(rowsOfExports))('the export %s has the rows and cells that it should', async (id, isIn) => {
  const expected = present.filter(isIn)
  expect(expected.length).toBeGreaterThan(0)
  expect(disagreements(idsOf(id), await cellsOf(id), expected)).toEqual([])
  expect(disagreements(idsOf(id), await cellsOf(id, moments[1]), past[1]!.filter(isIn))).toEqual([])
})

const find = (all: readonly Whole[], id: string) => all.find(({ project }) => project.id === id)

/** The lines of a file of changes, as the oracle has them: of each project that came or went, and of each cell that is another. */
function changesBetween(ids: readonly string[], before: readonly Whole[], after: readonly Whole[]): string[][] {
  const projects = [...new Set([...before, ...after].map(({ project }) => project.id))].toSorted()
  return projects.flatMap((project) => {
    const [old, now] = [find(before, project), find(after, project)]
    const cells = ids.map((id) => [project, id, old ? oracle[id]!(old) : '', now ? oracle[id]!(now) : ''])
    const changed = cells.filter(([, , from, to]) => from !== to)
    return old && now ? changed : [[project, '', old ? 'yes' : 'no', now ? 'yes' : 'no'], ...changed]
  })
}

test.each([
  ['merged', 0, undefined],
  ['merged', 1, 2],
  ['letters', 0, undefined],
  ['pre-transfer-grants', 0, 3],
] as const)('the file of changes of %s since moment %i tells what differs', async (exportId, since, until) => {
  const { body } = await openExport(operator, {
    exportId,
    filters: {},
    format: 'csv',
    contents: 'changes',
    since: { at: moments[since]! },
    asAt: until && moments[until],
  })
  const rows = parse(await text(body), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  const lines = rows.map((row) => [row['Project ID'], row['Column ID'], row['Old value'], row['New value']])
  const isIn = rowsOfExports[exportId]!
  const [before, after] = [past[since]!, until === undefined ? present : past[until]!]
  const expected = changesBetween(idsOf(exportId), before.filter(isIn), after.filter(isIn))
  expect(expected.length).toBeGreaterThan(3)
  expect(lines).toEqual(expected)
})

const dateOf: Record<DateBasis, (of: Whole) => Date | null | undefined> = {
  significant: ({ project }) => project.significantOn,
  decision: (of) => standingDecision(of)?.decidedOn,
  'proposed-decision': ({ preparation }) => preparation?.proposedDecisionOn,
  opened: ({ opening }) => opening?.openedOn,
}
const isWithin = (day: Date | null | undefined, from: string, to: string) =>
  Boolean(day && isoDate(day) >= from && isoDate(day) <= to)

test.each<[filters: Filters, isIn: (of: Whole) => boolean]>([
  ...codesOf(dateBases).map((dateBasis): [Filters, (of: Whole) => boolean] => [
    { dateBasis, from: '2025-09-01', to: '2026-10-31' },
    (of) => isWithin(dateOf[dateBasis](of), '2025-09-01', '2026-10-31'),
  ]),
  ...codesOf(projectStates).map((state): [Filters, (of: Whole) => boolean] => [
    { state: [state] },
    ({ project }) => stateOf(project) === state,
  ]),
  [{ phase: ['completing', 'closed'] }, ({ project }) => project.phase !== 'preparing'],
  [{ type: ['transfer'], region: ['A', 'H'] }, (of) => isTransfer(of) && ['A', 'H'].includes(of.project.region)],
  [{ localAuthority: ['330', '881', '886'] }, ({ authority }) => ['330', '881', '886'].includes(authority.code)],
  [{ team: ['regional-casework-services'] }, ({ project }) => project.team === 'regional-casework-services'],
  [{ assigned: 'no' }, ({ project }) => project.caseworkerId === null],
  [{ confirmed: 'no' }, ({ project }) => project.significantIsProvisional],
  [{ onHold: 'yes' }, ({ project }) => project.heldAt !== null],
])('the rows of the filter %j', async (filters, isIn) => {
  const { body } = await openExport(operator, { exportId: 'merged', columns: ['project_id'], filters, format: 'csv' })
  const [, ...rows] = parse(await text(body)) as string[][]
  const expected = present.filter(isIn).map(({ project }) => [project.id])
  expect(expected.length).toBeGreaterThan(0)
  expect(rows).toEqual(expected)
})

/** The merged export's column and the project's id, with other SQL for the column. */
async function cellsWith(id: string, change: (column: Column) => Partial<Column>): Promise<string[][]> {
  const columns = merged.columns
    .filter(({ column }) => ['project_id', id].includes(column.id))
    .map((one) => (one.column.id === id ? { ...one, column: { ...one.column, ...change(one.column) } } : one))
  const statement = wholeCopy({ ...merged, columns }, {}, csvEncoding())
  const copy = await openCopy(
    exportPool(),
    copying(async () => [statement]),
  )
  const rows = parse(await text(copy.bytes)) as string[][]
  await copy.finish()
  return rows
}

const valueOf = (id: string): Value => merged.columns.find(({ column }) => column.id === id)!.column.value

describe('the oracle tells when the SQL of a column is wrong', () => {
  test.each<[what: string, id: string, change: (column: Column) => Partial<Column>]>([
    ['another column', 'academy_name', () => ({ value: valueOf('school_name') })],
    ['a month late', 'provisional_date', ({ value }) => ({ value: sql`(${value} + interval '1 month')::date` })],
    ['not unconfirmed', 'confirmed_date', () => ({ value: field('project', 'significantOn') })],
    ['blank for unconfirmed', 'incoming_trust_ukprn', ({ value }) => ({ value: sql`nullif(${value}, 'unconfirmed')` })],
    ['no default', 'all_conditions_met', ({ value }) => ({ value: sql`nullif(${value}, 'no')` })],
    ['without its sign', 'budget_next_year_revenue', ({ value }) => ({ value: sql`abs(${value})` })],
    ['for all projects', 'academy_urn', () => ({ appliesTo: 'all' })],
    ['for no unit', 'places_funded_for', () => ({ appliesTo: 'conversions of special schools' })],
    ['in summer time', 'project_created_at', ({ value }) => ({ value: sql`${value} + interval '1 hour'` })],
    ['one too many', 'number_of_notes', ({ value }) => ({ value: sql`${value} + 1` })],
    ['names for emails', 'solicitor_contact_email', () => ({ value: valueOf('solicitor_contact_name') })],
    ['not the type', 'school_phase', () => ({ value: field('school', 'phaseName') })],
    ['unguarded', 'school_name', () => ({ type: 'code' })],
    [
      'not listed is not started',
      'task_academy_opened',
      ({ value }) => ({ value: sql`coalesce(${value}, 'Not started')` }),
    ],
  ])('%s: %s', async (_what, id, change) => {
    expect(disagreements(['project_id', id], await cellsWith(id, () => ({})), present)).toEqual([])
    expect(disagreements(['project_id', id], await cellsWith(id, change), present)).not.toEqual([])
  })
})
