import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { openExport } from '#lib/exports/downloads/commands'
import { getExport } from '#lib/exports/definitions/queries'
import { filePool } from '#lib/platform/database/file-pools'
import { describeExport, listExports } from '#lib/exports/previews/queries'
import { aPerson } from '#lib/testing/fixtures/people'
import { changeDraft, saveVersion, startDefinition, startVersion } from './commands.ts'
import { withChosen } from './draft.ts'
import { getDefinition, getDefinitionDraft, listDefinitions, previewDraft } from './queries.ts'

let adam: Principal
let asha: Principal
let grace: Principal
beforeAll(async () => {
  adam = await aPerson('Adam', { role: 'admin', team: null })
  asha = await aPerson('Asha', { role: 'admin', team: null })
  grace = await aPerson('Grants', { role: 'data-consumer', team: 'grants' })
})
afterAll(() => filePool().end())

const about = { name: 'Opening soon', purpose: 'For us.', owner: 'grants', dateBasis: 'significant', personal: 'no' }
const urn = [{ id: 'school_urn' }]

async function draftOf(columns: Parameters<typeof withChosen>[1], answers = about) {
  const id = await startDefinition(adam, answers)
  await changeDraft(adam, id, (before) => withChosen({ ...before, state: ['active'], onHold: 'any' }, columns))
  return id
}

test('an admin makes an export: its team takes it at once, and a second click saves it once', async () => {
  const draftId = await draftOf([{ id: 'school_urn', heading: 'URN' }, { id: 'school_name' }])
  expect(await previewDraft(adam, draftId)).toMatchObject({ preview: { rowCount: 0 }, columns: ['URN', 'School name'] })
  expect(await saveVersion(adam, draftId)).toBe('opening-soon')
  expect(await saveVersion(adam, draftId)).toBe('opening-soon')
  expect(await getExport('opening-soon')).toMatchObject({ version: 1, owner: 'grants', rows: { state: ['active'] } })
  expect((await listExports(grace)).map(({ id }) => id)).toContain('opening-soon')
  const file = await openExport(grace, { exportId: 'opening-soon', filters: {}, format: 'csv' })
  expect(await text(file.body)).toBe('URN,School name\r\n')
  await expect(changeDraft(adam, draftId, (before) => before)).rejects.toThrow('This version has been saved')
})

test('a new version counts; the older one stays readable and downloadable, for who owns the newer', async () => {
  const draftId = await startVersion(adam, 'opening-soon')
  await changeDraft(adam, draftId, (before) => withChosen({ ...before, owner: 'letters' }, urn))
  await saveVersion(adam, draftId)
  const { versions } = await getDefinition(adam, 'opening-soon')
  expect(versions).toMatchObject([
    { version: 2, savedBy: 'Adam Example', columns: 1 },
    { version: 1, columns: 2 },
  ])
  await expect(describeExport(grace, { exportId: 'opening-soon', version: 1 })).rejects.toThrow('Not permitted')
  const lionel = await aPerson('Letters', { role: 'data-consumer', team: 'letters' })
  const file = await openExport(lionel, { exportId: 'opening-soon', version: 1, filters: {}, format: 'csv' })
  expect(await text(file.body)).toBe('URN,School name\r\n')
  await expect(describeExport(lionel, { exportId: 'opening-soon', version: 3 })).rejects.toThrow('not found')
})

test('a version saved meanwhile is not overwritten', async () => {
  const [mine, theirs] = [await startVersion(adam, 'opening-soon'), await startVersion(asha, 'opening-soon')]
  await saveVersion(asha, theirs)
  await expect(saveVersion(adam, mine)).rejects.toThrow('Version 3 was saved while you worked from version 2')
})

test.each<[string, Parameters<typeof withChosen>[1], Partial<typeof about>, string]>([
  ['no column', [], {}, 'Choose at least one column'],
  ['an unknown column', [{ id: 'colour_of_door' }], {}, 'There is no column colour_of_door'],
  [
    'a heading twice',
    [{ id: 'school_urn', heading: 'Region' }, { id: 'region' }],
    {},
    'Two columns have the heading “Region”',
  ],
  ['personal data where it may not be', [{ id: 'mp_party' }], {}, 'or let the export hold it: MP political party'],
  ['the name of another export', urn, { name: 'Pre-transfer  grants' }, 'There is an export with this name already'],
  ['the name of the merged export', urn, { name: 'Merged' }, 'Choose another name'],
  ['no name to speak of', urn, { name: '…' }, 'Choose another name'],
])('refused: %s', async (_, columns, change, sentence) => {
  await expect(saveVersion(adam, await draftOf(columns, { ...about, name: 'Refused', ...change }))).rejects.toThrow(
    sentence,
  )
})

test('only admins define exports, and a draft is its maker’s alone', async () => {
  const draftId = await draftOf(urn)
  await expect(getDefinitionDraft(asha, draftId)).rejects.toThrow('Draft not found')
  await expect(saveVersion(asha, draftId)).rejects.toThrow('Draft not found')
  const ways = [
    listDefinitions(grace),
    getDefinition(grace, 'letters'),
    startVersion(grace, 'letters'),
    startDefinition(grace, about),
    saveVersion(grace, draftId),
    getDefinitionDraft(grace, draftId),
  ]
  for (const way of await Promise.allSettled(ways))
    expect(way).toMatchObject({ status: 'rejected', reason: { message: 'Not permitted: export.define' } })
})
