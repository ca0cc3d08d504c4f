import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db, pool } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'
import { writePublishedFile } from '#lib/testing/fixtures/published-files'
import { directorsFile, importDirectors } from './import.ts'

const folder = mkdtempSync(join(tmpdir(), 'directors-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(() =>
  asActor(systemPeople.demonstration, (tx) =>
    tx.localAuthority.createMany({
      data: ['701', '702'].map((code) => ({ code, name: `Authority ${code}` })),
    }),
  ),
)

const ada = { 'LA code': '701', Name: 'Ada Example', Position: 'Director', Email: 'ada@example.com', Phone: '' }
const ben = { ...ada, 'LA code': '702', Name: 'Ben Example', Phone: '020 7946 0123' }
const importRows = (
  ...[rows, options]: [Parameters<typeof writePublishedFile>[2], Parameters<typeof writePublishedFile>[3]?]
) => importDirectors(writePublishedFile(folder, directorsFile, rows, options))
const directorOf = (code: string) => db().director.findFirst({ where: { localAuthority: { code } } })

test('a row is written where it differs, and is rejected with its line and reason where it cannot be used', async () => {
  expect(await importRows([ada, ben])).toMatchObject({ read: 2, added: 2, rejected: { count: 0 } })
  expect(await importRows([ada, ben])).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  const report = await importRows([
    { ...ada, Name: 'Anne Example' },
    { ...ben, Email: 'ben', Phone: 'ask the office' },
    { ...ada, 'LA code': '799' },
    { ...ada, 'LA code': '' },
    { ...ada, Position: '' },
  ])
  expect(report).toMatchObject({ read: 5, added: 0, changed: 1, unchanged: 1, rejected: { count: 3 } })
  expect(report.rejected.first.map(({ line, reason }) => `${line}: ${reason}`).toSorted()).toEqual([
    '4: no local authority has the code 799',
    '5: “LA code” is blank',
    '6: “Position” is blank',
  ])
  expect(report.warnings.first.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    '3: “Email” should be an email address: “ben”; what is stored stays',
    '3: “Phone” should be a phone number: “ask the office”; what is stored stays',
  ])
  expect(await directorOf('701')).toMatchObject({ name: 'Anne Example', version: 2 })
  expect(await directorOf('702')).toMatchObject({ email: 'ada@example.com', phone: '020 7946 0123' })
  const { rows } = await pool().query('select distinct actor from history.director')
  expect(rows).toEqual([{ actor: systemPeople.commandLine.id }])
})

test('a file that somebody saved as UTF-8 keeps its letters, and one without telephone numbers leaves those known', async () => {
  await importRows([ben])
  const path = join(folder, 'saved.csv')
  writeFileSync(path, 'LA code,Name,Position,Email\n702,Siân Żółć,Director,\n')
  await importDirectors(path)
  expect(await directorOf('702')).toMatchObject({ name: 'Siân Żółć', email: null, phone: '020 7946 0123' })
})

test('a file made by hand may end without a line break and hold blank rows; nobody is director of a vacant post', async () => {
  const report = await importRows([ada, ',,,,', ' , ,,,', { ...ben, Name: 'Vacant' }], { end: '' })
  expect(report).toMatchObject({ read: 2, rejected: { count: 1, first: [{ line: 5, reason: '“Name” is “Vacant”' }] } })
  expect(await directorOf('701')).toMatchObject({ name: 'Ada Example' })
})

test('a successor does not get the address of the person before, which the new one’s file does not tell', async () => {
  await importRows([ben])
  await importRows([{ ...ben, Name: 'Cy Example', Email: 'none yet', Phone: '' }])
  expect(await directorOf('702')).toMatchObject({ name: 'Cy Example', email: null, phone: null })
})

test.each([
  ['another file', () => importRows([ada], { headings: ['a', 'b'] }), /not the headings of a file of directors/],
  ['one cut short', () => importRows([{ ...ada, Name: 'Zoe Example' }, '"702,Ben'], { end: '' }), /never closed/],
  ['headings alone', () => importRows([]), /no rows/],
])('refused, changing nothing: %s', async (_, work, message) => {
  const before = await db().director.findMany()
  await expect(work()).rejects.toThrow(message)
  expect(await db().director.findMany()).toEqual(before)
})
