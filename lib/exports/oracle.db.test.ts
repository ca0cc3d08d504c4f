import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#lib/calendar/calendar'
import { asActor } from '#lib/platform/database/as-actor'
import { codesOf, dateBases, projectStates, type DateBasis } from '#lib/labels'
import { systemPeople } from '#lib/people/system-people'
import { isTransfer } from '#lib/testing/oracle/cells'
import { latestDecision } from '#lib/testing/oracle/decisions'
import { rowsOfExports } from '#lib/testing/oracle/exports'
import { oracle } from '#lib/testing/oracle/oracle'
import { allChanges, rowsAsAt } from '#lib/testing/oracle/past'
import { presentRows } from '#lib/testing/oracle/present'
import { stateOf } from '#lib/testing/oracle/state'
import { wholes, type Whole } from '#lib/testing/oracle/whole'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { random } from '#lib/platform/random'
import type { Column } from '#lib/catalogue/model/column'
import { copying, openCopy } from './files/copy.ts'
import { exportSelect } from '#lib/exports/query/select'
import { csvEncoding } from './files/csv.ts'
import type { Filters } from '#lib/catalogue/filters/filters'
import { filePool } from '#lib/platform/database/file-pools'
import { cellsOf, changesBetween, disagreements, rowsOf } from './testing/compared.ts'
import { editAtRandom } from './testing/edits.ts'
import { typedFormats } from './testing/formats.ts'
import { knownExport, knownExports } from './testing/known-exports.ts'
import { makeRareCases } from './testing/rare-cases.ts'
import { field, expression, type Value } from '#lib/catalogue/model/value'

const merged = knownExport('merged')
const idsOf = (exportId: string) => knownExport(exportId).columns.map(({ column }) => column.id)

/** Moments of the past, with what happened between them; the last one is in the midst of a transaction. */
const moments: Date[] = []
let present: Whole[]
let past: Whole[][]

beforeAll(async () => {
  await seedDemonstration()
  await makeRareCases()
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
afterAll(() => filePool().end())

/** Now, with nothing else of this millisecond. */
async function aMoment(): Promise<Date> {
  await pause(5)
  const at = new Date()
  await pause(5)
  return at
}

/** What a column says, from the first project to the last. */
const told = (id: string, all: readonly Whole[]) => all.map((of) => oracle[id]!(of))

describe('the oracle and what it is asked about', () => {
  test('it knows every column and every export, and no other', () => {
    expect(Object.keys(oracle).toSorted()).toEqual(idsOf('merged').toSorted())
    expect(Object.keys(rowsOfExports).toSorted()).toEqual(knownExports.map(({ id }) => id).toSorted())
  })

  test('there is much to tell: no column says one thing alone, no two say the same, no two moments are alike', () => {
    for (const all of [...past, present]) expect(all.length).toBeGreaterThan(250)
    const columns = idsOf('merged').filter((id) => id !== 'mp_address_3')
    expect(columns.filter((id) => new Set(told(id, present)).size === 1)).toEqual([])
    const alike = Map.groupBy(columns, (id) => told(id, present).join('\n'))
    expect([...alike.values()].filter((ids) => ids.length > 1)).toEqual([])
    const states = [...past, present].map((all) => columns.map((id) => told(id, all).join('\n')).join('\n'))
    expect(new Set(states).size).toBe(5)
  })
})

test('every cell of the merged export is what the oracle says', async () => {
  expect(disagreements(idsOf('merged'), await rowsOf({ exportId: 'merged' }), present)).toEqual([])
})

test.each(typedFormats)('so is every cell, of its type, as %s', async (_, { rowsOf: rowsOfFormat, shown }) => {
  const rows = await rowsOfFormat('merged')
  expect(disagreements(idsOf('merged'), rows, present, shown)).toEqual([])
})

test.each([0, 1, 2, 3])('so was every cell as at an earlier moment (%i)', async (place) => {
  const rows = await rowsOf({ exportId: 'merged', asAt: moments[place] })
  expect(disagreements(idsOf('merged'), rows, past[place]!)).toEqual([])
})

test.each(Object.entries(rowsOfExports))('the export %s has the rows and cells that it should', async (id, isIn) => {
  const expected = present.filter(isIn)
  expect(expected.length).toBeGreaterThan(0)
  expect(disagreements(idsOf(id), await rowsOf({ exportId: id }), expected)).toEqual([])
  const then = await rowsOf({ exportId: id, asAt: moments[1] })
  expect(disagreements(idsOf(id), then, past[1]!.filter(isIn))).toEqual([])
})

test.each([
  ['merged', 0, undefined],
  ['merged', 1, 2],
  ['letters', 0, undefined],
  ['pre-transfer-grants', 0, 3],
] as const)('the file of changes of %s since moment %i, up to %s, tells what differs', async (exportId, from, to) => {
  const since = { at: moments[from]! }
  const rows = await rowsOf({ exportId, contents: 'changes', since, asAt: to && moments[to] })
  const isIn = rowsOfExports[exportId]!
  const after = to === undefined ? present : past[to]!
  const expected = changesBetween(idsOf(exportId), past[from]!.filter(isIn), after.filter(isIn))
  expect(expected.length).toBeGreaterThan(3)
  expect(rows.map(([project, , , column, , old, now]) => [project, column, old, now])).toEqual(expected)
})

const dateOf: Record<DateBasis, (of: Whole) => Date | null | undefined> = {
  significant: ({ project }) => project.significantOn,
  decision: (of) => latestDecision(of)?.decidedOn,
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
  const expected = present.filter(isIn).map((of) => cellsOf(['project_id'], of))
  expect(expected.length).toBeGreaterThan(0)
  expect(await rowsOf({ exportId: 'merged', columns: ['project_id'], filters })).toEqual(expected)
})

/** The cells of a column of the merged export, after those of the project's id, with something about the column changed. */
async function cellsWith(id: string, change: (column: Column) => Partial<Column>): Promise<string[][]> {
  const columns = merged.columns
    .filter(({ column }) => ['project_id', id].includes(column.id))
    .map((one) => (one.column.id === id ? { ...one, column: { ...one.column, ...change(one.column) } } : one))
  const statement = csvEncoding().copy(exportSelect({ ...merged, columns }, {}, 'csv'))
  const copy = await openCopy(
    filePool(),
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
    ['a month late', 'provisional_date', ({ value }) => ({ value: expression`(${value} + interval '1 month')::date` })],
    ['not unconfirmed', 'confirmed_date', () => ({ value: field('project', 'significantOn') })],
    [
      'blank for unconfirmed',
      'incoming_trust_ukprn',
      ({ value }) => ({ value: expression`nullif(${value}, 'unconfirmed')` }),
    ],
    ['no default', 'all_conditions_met', ({ value }) => ({ value: expression`nullif(${value}, 'no')` })],
    ['without its sign', 'budget_next_year_revenue', ({ value }) => ({ value: expression`abs(${value})` })],
    ['for all projects', 'academy_urn', () => ({ appliesTo: 'all' })],
    ['for no unit', 'places_funded_for', () => ({ appliesTo: 'conversions of special schools' })],
    ['in summer time', 'project_created_at', ({ value }) => ({ value: expression`${value} + interval '1 hour'` })],
    ['one too many', 'number_of_notes', ({ value }) => ({ value: expression`${value} + 1` })],
    ['names for emails', 'solicitor_contact_email', () => ({ value: valueOf('solicitor_contact_name') })],
    ['not the type', 'school_phase', () => ({ value: field('school', 'phaseName') })],
    ['unguarded', 'school_name', () => ({ type: 'code' })],
    ['on no list', 'task_academy_opened', ({ value }) => ({ value: expression`coalesce(${value}, 'Not started')` })],
  ])('%s: %s', async (_, id, change) => {
    expect(disagreements(['project_id', id], await cellsWith(id, () => ({})), present)).toEqual([])
    expect(disagreements(['project_id', id], await cellsWith(id, change), present)).not.toEqual([])
  })
})
