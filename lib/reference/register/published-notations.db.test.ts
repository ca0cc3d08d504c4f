import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { headingsOf, writePublishedFile } from '#lib/testing/fixtures/published-files'
import { findNearest, trusts } from '#lib/reference/schools/nearest-queries'
import { importRegister } from './import.ts'
import { establishments, groups } from './register-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'register-'))
afterAll(() => rmSync(folder, { recursive: true }))

const trust = {
  'Group UID': '82044',
  'Group ID': 'TR98261',
  'Group Name': 'Made-up Trust',
  'Companies House Number': '7318714',
  'Group Type (code)': '06',
  'Incorporated on (open date)': '19/07/2010',
  'Group Status (code)': 'OPEN',
  'Group Town': 'Bourne',
  'Group County': 'Not recorded',
  UKPRN: '19958308',
}
const school = {
  'LA (code)': '201',
  'LA (name)': 'City of London',
  'TypeOfEstablishment (code)': '02',
  'EstablishmentStatus (code)': '1',
  OpenDate: '01-09-1990',
  TelephoneNum: '02079460123',
  'Diocese (code)': '0000',
  'Diocese (name)': 'Not applicable',
  'County (name)': 'Not recorded',
  'HeadTitle (name)': 'Unknown',
  HeadLastName: 'Example',
  PercentageFSM: '..',
  'PhaseOfEducation (code)': '0',
  'PhaseOfEducation (name)': 'Not applicable',
  'NurseryProvision (name)': 'Not recorded',
}
const schools = Array.from({ length: 20 }, (_, number) => ({
  ...school,
  URN: String(199_900 + number),
  EstablishmentName: `Made-up School ${number}`,
}))

const importTrusts = (rows: Record<string, string>[], headings?: string[]) =>
  importRegister([writePublishedFile(folder, groups, rows, headings && { headings })])
const importSchools = (rows: Record<string, string>[], headings?: string[]) =>
  importRegister([writePublishedFile(folder, establishments, rows, headings && { headings })])
const trustOf = (groupUid: string) => db().trust.findUniqueOrThrow({ where: { groupUid } })
const schoolOf = (urn: string) => db().establishment.findUniqueOrThrow({ where: { urn } })

test('a trust is read by the headings of today and of before, with its opening, its number and no placeholder', async () => {
  const known = {
    openedOn: new Date('2010-07-19'),
    companiesHouseNumber: '07318714',
    typeCode: '6',
    town: 'Bourne',
    county: null,
  }
  await importTrusts([trust])
  expect(await trustOf('82044')).toMatchObject(known)
  const headings = headingsOf(groups).map((name) =>
    name.replace(/^Group (?=Street|Loc|Add|Town|Cou|Post)/, '$&Contact '),
  )
  const former = { ...trust, 'Group Contact Town': 'Lincoln' }
  expect(await importTrusts([former], headings)).toMatchObject({ groups: { changed: 1 } })
  expect(await trustOf('82044')).toMatchObject({ ...known, town: 'Lincoln' })
})

test('a file without an optional column leaves what is known, and says so', async () => {
  await importTrusts([trust])
  const headings = headingsOf(groups).filter((name) => name !== 'Group Town' && !name.includes('pen date'))
  expect(await importTrusts([trust], headings)).toMatchObject({
    groups: {
      unchanged: 1,
      columns: expect.arrayContaining([
        { heading: 'Group Town', problem: 'the file has no such column; what is stored stays' },
      ]),
    },
  })
  expect(await trustOf('82044')).toMatchObject({ town: 'Bourne', openedOn: new Date('2010-07-19') })
})

test('a school without a diocese keeps that code, and no placeholder is a value', async () => {
  await importSchools(schools)
  expect(await schoolOf('199900')).toMatchObject({
    typeCode: '2',
    dioceseCode: '0000',
    dioceseName: null,
    county: null,
    headTitle: null,
    headLastName: 'Example',
    percentFreeMeals: null,
    phaseName: 'Not applicable',
    nurseryProvision: null,
  })
})

test('saved from a spreadsheet, the file changes nothing', async () => {
  await importSchools(schools)
  const saved = schools.map((row) => ({
    ...row,
    OpenDate: '01/09/1990',
    TelephoneNum: '2079460123',
    'Diocese (code)': '0',
    'TypeOfEstablishment (code)': '2',
  }))
  expect(await importSchools(saved)).toMatchObject({
    establishments: { changed: 0, unchanged: 20, warnings: { count: 0 } },
  })
  const headings = headingsOf(establishments)
  const line = (row: Record<string, string>) => headings.map((name) => `"${row[name] ?? ''}"`).join(';')
  const path = join(folder, 'semicolons.csv')
  const heads = Object.fromEntries(headings.map((name) => [name, name]))
  writeFileSync(path, `\uFEFF${[heads, ...saved].map((row) => `${line(row)};;`).join('\r\n')}\r\n`, 'utf16le')
  expect(await importRegister([path])).toMatchObject({ establishments: { changed: 0, unchanged: 20 } })
})

test.each([
  [
    'serial numbers in place of dates',
    { OpenDate: '33117' },
    /the column “OpenDate” is not understood. Of 20 values 20 are not .* a real date such as 31-12-2019: “33117”/,
  ],
  ['dates that are written month first', { OpenDate: '09/13/1990' }, /dates of “OpenDate” are written month first/],
  ['numbers that a spreadsheet shortened', { URN: '2.00E+05' }, /“URN” was shortened by a spreadsheet: “2.00E\+05”/],
  ['letters that were lost', { Town: 'M\uFFFDnchen' }, /“Town” is not understood/],
])('refused, changing nothing: %s', async (_, change, message) => {
  await importSchools(schools)
  const path = join(folder, 'changed.csv')
  const headings = headingsOf(establishments)
  const rows = schools.map((row) =>
    headings.map((name) => (({ ...row, ...change }) as Record<string, string>)[name] ?? ''),
  )
  writeFileSync(path, [headings, ...rows].map((row) => row.join(',')).join('\n') + '\n')
  await expect(importRegister([path])).rejects.toThrow(message)
  expect(await schoolOf('199900')).toMatchObject({ openedOn: new Date('1990-09-01') })
})

test('a column in which no row has a value says nothing', async () => {
  await importSchools(schools)
  const without = schools.map((row) => ({ ...row, OpenDate: '' }))
  expect(await importSchools(without)).toMatchObject({
    establishments: {
      changed: 0,
      unchanged: 20,
      columns: [{ heading: 'OpenDate', problem: 'no row has a value; 20 stored values stay' }],
    },
  })
  expect(await importSchools([{ ...schools[0]!, OpenDate: '' }, ...schools.slice(1)])).toMatchObject({
    establishments: { changed: 1 },
  })
})

test('of two rows of one school the one that is not closed is used, wherever it is', async () => {
  const closed = { ...schools[0]!, 'EstablishmentStatus (code)': '2', EstablishmentName: 'Closed School' }
  const report = await importSchools([closed, ...schools])
  expect(report.establishments!.rejected.first).toEqual([
    { file: 'establishments.csv', line: 2, reason: 'line 3 has the same “URN”, and was used' },
  ])
  expect(await schoolOf('199900')).toMatchObject({ name: 'Made-up School 0', statusCode: '1' })
})

test('an academy of a trust that the register does not have stays with the one known', async () => {
  await importTrusts([trust])
  const academy = { ...schools[0]!, 'EstablishmentTypeGroup (code)': '10', 'Trusts (code)': '82044' }
  await importSchools([academy, ...schools.slice(1)])
  const report = await importSchools([{ ...academy, 'Trusts (code)': '99' }, ...schools.slice(1)])
  expect(report.establishments!.warnings.first).toEqual([
    expect.objectContaining({ reason: '“Trusts (code)” 99 is no trust of the register; what is stored stays' }),
  ])
  expect(await schoolOf('199900')).toMatchObject({ trustId: (await trustOf('82044')).id })
})

test('a trust that became another has an ended and an open record with its numbers; both keep them, the open one is found', async () => {
  const numbers = { ...trust, 'Group ID': 'TR92545', UKPRN: '19912345' }
  const ended = { ...numbers, 'Group UID': '82000', 'Group Status (code)': 'CLOSED', 'Closed Date': '31-08-2019' }
  const open = { ...numbers, 'Group UID': '82001' }
  expect(await importTrusts([ended, open])).toMatchObject({ groups: { added: 2, warnings: { count: 0 } } })
  for (const groupUid of ['82000', '82001'])
    expect(await trustOf(groupUid)).toMatchObject({ referenceNumber: 'TR92545', ukprn: '19912345' })
  for (const number of ['TR92545', '19912345'])
    expect((await findNearest(trusts, number, 10))[0]).toBe((await trustOf('82001')).id)
})

test('of two open trusts that claim a number, the one known by it keeps it', async () => {
  await importTrusts([trust])
  const other = { ...trust, 'Group UID': '82002', 'Group ID': 'TR98999' }
  const report = await importTrusts([other, trust])
  expect(report.groups!.warnings.first.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    '2: “UKPRN” 19958308 belongs to another trust; left blank',
  ])
  expect(await trustOf('82044')).toMatchObject({ ukprn: '19958308' })
})
