import { expect, test } from 'vitest'
import { consumerTeams } from '#lib/labels'
import { exportsOf } from '#lib/testing/exports-of'
import { catalogue } from './catalogue.ts'
import { holdsPersonalData } from '#lib/exports/model/definition'
import { knownExport, knownExports } from '#lib/exports/testing/known-exports'

const duplicates = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)

test('ids and headings are unique, ids fit SQL and JSON, every column says what it means', () => {
  expect(duplicates(catalogue.map(({ id }) => id))).toEqual([])
  expect(duplicates(catalogue.map(({ heading }) => heading))).toEqual([])
  for (const { id, heading, meaning } of catalogue) {
    expect(id).toMatch(/^[a-z][a-z0-9_]{0,62}$/)
    expect(heading, id).toMatch(/^[A-Z0-9]\S*( \S+)*$/)
    expect(meaning, id).toMatch(/^.{10,}\.$/)
  }
})

test('every column and every export that is defined is in the lists', async () => {
  const columns = (await exportsOf('lib/catalogue/columns/*.ts')).filter(({ value }) => Array.isArray(value))
  const known = catalogue.map(({ id }) => id)
  for (const { from, value } of columns)
    for (const { id } of value as { id: string }[]) expect(known, from).toContain(id)
  const definitions = (await exportsOf('lib/exports/shipped/*.ts')).filter(
    ({ value }) => 'columns' in (value as object),
  )
  const ids = knownExports.map(({ id }) => id)
  for (const { from, value } of definitions) expect(ids, from).toContain((value as { id: string }).id)
  expect(definitions).toHaveLength(knownExports.length)
})

test('the headings of each export are the contract with those who read it', async () => {
  const headings = knownExports.map(({ id, columns }) => [id, ...columns.map(({ heading }) => heading), ''])
  await expect(headings.flat().join('\n')).toMatchFileSnapshot('testing/headings.txt')
})

// Complete 8.4.
test.each([
  ['all-data-conversions', 68],
  ['pre-conversion-grants', 21],
  ['letters', 85],
  ['all-data-transfers', 75],
  ['pre-transfer-grants', 22],
  ['academies-due-to-transfer', 30],
])('%s has all %i columns that its team knows', (id, count) => {
  expect(knownExport(id).columns).toHaveLength(count)
})

test('an export holds no column and no heading twice, and its owner is a consumer team', () => {
  for (const { id, columns, owner } of knownExports) {
    expect(duplicates(columns.map(({ heading }) => heading)), id).toEqual([])
    expect(duplicates(columns.map(({ column }) => column.id)), id).toEqual([])
    if (owner) expect(Object.keys(consumerTeams)).toContain(owner)
  }
})

test('an export holds personal data only when its definition says so', () => {
  for (const definition of knownExports)
    if (!definition.personal) expect(holdsPersonalData(definition), definition.id).toBe(false)
})

test('the merged export is the whole catalogue and belongs to every team', () => {
  const [merged] = knownExports
  expect(merged).toMatchObject({ id: 'merged', owner: null })
  expect(merged!.columns.map(({ column }) => column.id)).toEqual(catalogue.map(({ id }) => id))
})
