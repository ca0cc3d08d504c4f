import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { exportSelect } from '#lib/exports/query/select'
import { knownExport } from '#lib/exports/testing/known-exports'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { aConversion } from '#lib/testing/fixtures/proposals'
import { writePublishedFile } from '#lib/testing/fixtures/published-files'
import { aSchool } from '#lib/testing/fixtures/register'
import { importMembers, membersFile } from './import.ts'
import { getOfficials } from './queries.ts'

const folder = mkdtempSync(join(tmpdir(), 'members-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  await aSchool({ constituencyCode: 'E14000001', constituencyName: 'King’s Marsh' })
  await aSchool({ constituencyCode: 'E14000002', constituencyName: 'Aldermoor' })
})

const marsh = {
  'Constituency code': 'E14000001',
  Constituency: 'Kings Marsh and Fen',
  'MP name': 'Ada Example MP',
  'MP email': 'ada.mp@example.com',
}
const moor = { ...marsh, 'Constituency code': '', Constituency: 'ALDERMOOR', 'MP name': 'Ben Example MP' }
const importRows = (
  ...[rows, options]: [Parameters<typeof writePublishedFile>[2], Parameters<typeof writePublishedFile>[3]?]
) => importMembers(writePublishedFile(folder, membersFile, rows, options))
const members = async () =>
  Object.fromEntries((await db().memberOfParliament.findMany()).map((row) => [row.constituencyName, row.name]))

test('a seat is found by code or by name, is written where it differs, and can become vacant', async () => {
  expect(await importRows([marsh, moor])).toMatchObject({ read: 2, added: 2, rejected: { count: 0 } })
  expect(await members()).toEqual({ 'King’s Marsh': 'Ada Example MP', Aldermoor: 'Ben Example MP' })
  expect(await importRows([{ ...marsh, 'Constituency code': '', Constituency: "king's marsh" }, moor])).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 2,
  })
  expect(await importRows([{ ...moor, 'MP name': '' }])).toMatchObject({ removed: 1, unchanged: 0 })
  expect(await members()).toEqual({ 'King’s Marsh': 'Ada Example MP' })
})

test('a row that names no known seat, or one a second time, is rejected with its line and reason', async () => {
  const report = await importRows([
    marsh,
    { ...marsh, Constituency: 'King’s Marsh' },
    { ...marsh, 'Constituency code': 'E14999999', Constituency: 'Nowhere' },
    { ...marsh, 'Constituency code': '', Constituency: '' },
  ])
  expect(report).toMatchObject({ read: 4, rejected: { count: 3 } })
  expect(report.rejected.first.map(({ line, reason }) => `${line}: ${reason}`).toSorted()).toEqual([
    '3: the same constituency is on an earlier line',
    '4: no school of the register is in the constituency Nowhere',
    '5: the constituency is blank',
  ])
})

test('blank rows are passed over, a vacant seat may be called so, and an address not understood leaves the one known', async () => {
  await importRows([marsh, moor])
  const unclear = { ...marsh, 'MP email': 'ask the office' }
  expect(await importRows([unclear, ',,,', { ...moor, 'MP name': 'Vacant' }], { end: '' })).toMatchObject({
    read: 2,
    unchanged: 1,
    removed: 1,
    rejected: { count: 0 },
    columns: [{ heading: 'MP email', problem: '1 value was not understood; what is stored stays' }],
  })
  expect(await db().memberOfParliament.findMany()).toMatchObject([
    { name: 'Ada Example MP', email: 'ada.mp@example.com' },
  ])
})

test.each([
  [
    'a file without constituencies',
    { headings: ['MP name', 'MP email'] },
    /lacks “Constituency code” or “Constituency”/,
  ],
])('refused, changing nothing: %s', async (_, options, message) => {
  const before = await members()
  await expect(importRows([{ ...marsh, 'MP name': 'Zoe Example MP' }], options)).rejects.toThrow(message)
  expect(await members()).toEqual(before)
})

test('a project shows them, and its row of the export has the address where there is a member alone', async () => {
  await importRows([marsh])
  const who = await aPerson('Olu', officerRole)
  const [represented, vacant] = [
    await aSchool({ constituencyCode: 'E14000001', constituencyName: 'King’s Marsh' }),
    await aSchool({ constituencyName: 'Nowhere' }),
  ]
  const [first, second] = [
    await aConversion(who, { schoolId: represented.id }),
    await aConversion(who, { schoolId: vacant.id }),
  ]
  const member = { name: 'Ada Example MP', email: 'ada.mp@example.com', constituency: 'King’s Marsh' }
  expect(await getOfficials(who, first.projectId)).toMatchObject({ member, director: null })
  expect(await getOfficials(who, second.projectId)).toMatchObject({ member: null })
  await expect(getOfficials(await aPerson('Nob'), first.projectId)).rejects.toThrow('Not permitted')
  const { rows } = await pool().query(exportSelect(knownExport('merged'), {}, 'plain'))
  const mp = (projectId: string) =>
    Object.entries(rows.find((row) => row.project_id === projectId)!)
      .filter(([id]) => id.startsWith('mp_') && !id.endsWith('entered') && id !== 'mp_party')
      .map(([, cell]) => cell)
  expect(mp(first.projectId)).toEqual([
    'King’s Marsh',
    'Ada Example MP',
    'ada.mp@example.com',
    'House of Commons',
    'London',
    null,
    'SW1A 0AA',
  ])
  expect(mp(second.projectId)).toEqual(Array(7).fill(null))
})
