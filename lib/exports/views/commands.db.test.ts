import { beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import { aPerson } from '#lib/testing/fixtures/people'
import { describeExport } from '#lib/exports/previews/queries'
import { changeView, deleteView, saveView } from './commands.ts'
import { getView, listViews } from './queries.ts'

let grace: Principal
let lionel: Principal
beforeAll(async () => {
  grace = await aPerson('Grants', { role: 'data-consumer', team: 'grants' })
  lionel = await aPerson('Letters', { role: 'data-consumer', team: 'letters' })
})

const parts = { name: 'London', filters: { region: ['H' as const] }, columns: ['school_urn', 'mp_party'] }

test('a view is kept once, by one name, and is its keeper’s alone', async () => {
  const id = await saveView(grace, parts)
  expect(await saveView(grace, parts)).toBe(id)
  await expect(saveView(grace, { ...parts, columns: [] })).rejects.toThrow('You have a view with this name already')
  expect(await saveView(lionel, parts)).not.toBe(id)
  expect(await listViews(grace)).toMatchObject([{ id, ...parts, version: 1 }])
  await expect(getView(lionel, id)).rejects.toThrow('Not permitted')
  await expect(changeView(lionel, id, { name: 'Mine' }, 1)).rejects.toThrow('Not permitted')
  await expect(deleteView(lionel, id)).rejects.toThrow('Not permitted')
  const nobody = { ...grace, roles: [] }
  await expect(saveView(nobody, parts)).rejects.toThrow('Not permitted')
  await expect(getView(nobody, id)).rejects.toThrow('Not permitted')
  await expect(saveView({ ...grace, apiKeyId: 'key' }, parts)).rejects.toThrow('Not permitted')
})

test('a view has its columns alone, in its order', async () => {
  const { columns, personal } = await describeExport(grace, { exportId: 'merged', columns: ['mp_party', 'school_urn'] })
  expect(columns.map(({ id }) => id)).toEqual(['mp_party', 'school_urn'])
  expect(personal).toBe(true)
})

test('a stale change gives what it has become; a column that does not exist is refused', async () => {
  const id = await saveView(grace, { ...parts, name: 'Changing' })
  expect(await changeView(grace, id, { columns: ['school_urn'] }, 1)).toEqual({ stale: false })
  expect(await changeView(grace, id, { filters: {} }, 1)).toMatchObject({
    stale: true,
    version: 2,
    savedBy: grace.name,
    rows: [{ label: 'Filters', theirs: describeFilters(parts.filters), yours: 'None' }],
  })
  await expect(changeView(grace, id, { columns: ['nonsense'] }, 2)).rejects.toThrow('There is no column nonsense')
  await expect(changeView(grace, id, { name: 'London' }, 2)).rejects.toThrow('You have a view with this name already')
})

test('deleting twice deletes once', async () => {
  const id = await saveView(grace, { ...parts, name: 'Passing' })
  await deleteView(grace, id)
  await deleteView(grace, id)
  await expect(getView(grace, id)).rejects.toThrow('View not found')
})
