import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'
import { importRegister } from './import.ts'
import { establishments, groups, links } from './register-files.ts'
import { headingsOf, writePublishedFile } from '#lib/testing/fixtures/published-files'
import { ImportProblem } from '#lib/reference/files/import-problem'

const folder = mkdtempSync(join(tmpdir(), 'register-'))
afterAll(() => rmSync(folder, { recursive: true }))

const oak = {
  URN: '100001',
  EstablishmentName: 'St Mary’s, Oak "Lane"',
  'LA (code)': '201',
  'LA (name)': 'City of London',
  'EstablishmentStatus (code)': '1',
  OpenDate: '01-09-1955',
  StatutoryLowAge: '4',
  NumberOfPupils: '210',
  PercentageFSM: '12.5',
  'Trusts (code)': '5001',
  'GOR (code)': 'H',
}
const ash = { URN: '100002', EstablishmentName: 'Ash School', 'LA (code)': '201', 'LA (name)': 'City of London' }
const others = ['100005', '100006'].map((urn) => ({ ...ash, URN: urn }))
const trust = {
  'Group UID': '5001',
  'Group ID': 'TR05001',
  'Group Name': 'Oak Trust',
  UKPRN: '10000001',
  'Group Type (code)': '6',
}
const link = {
  URN: '100001',
  LinkURN: '100002',
  LinkName: 'Ash School',
  LinkType: 'Predecessor',
  LinkEstablishedDate: '31-08-2019',
}

const importSchools = (rows: (Record<string, string> | string)[], options?: Parameters<typeof writePublishedFile>[3]) =>
  importRegister([writePublishedFile(folder, establishments, rows, options)])
const importTrusts = (...rows: Record<string, string>[]) => importRegister([writePublishedFile(folder, groups, rows)])
const importLinks = (...rows: Record<string, string>[]) => importRegister([writePublishedFile(folder, links, rows)])
const counts = async () => ({
  establishments: await db().establishment.count(),
  trusts: await db().trust.count(),
  imports: await db().registerImport.count(),
})
const changesKept = async () => (await pool().query('select count(*) from history.establishment')).rows[0].count

beforeEach(async () => {
  await importRegister([
    writePublishedFile(folder, links, [link]),
    writePublishedFile(folder, establishments, [oak, ash, ...others]),
    writePublishedFile(folder, groups, [trust]),
  ])
})

test('the three files become schools, their trust, their authority and their links', async () => {
  const school = await db().establishment.findUniqueOrThrow({
    where: { urn: '100001' },
    include: { trust: true, localAuthority: true, links: true },
  })
  expect(school).toMatchObject({
    name: 'St Mary’s, Oak "Lane"',
    openedOn: new Date('1955-09-01'),
    lowAge: 4,
    postcode: null,
    region: 'H',
    trust: { name: 'Oak Trust', ukprn: '10000001', referenceNumber: 'TR05001' },
    localAuthority: { code: '201', name: 'City of London' },
    links: [{ linkUrn: '100002', linkName: 'Ash School', linkType: 'Predecessor', linkedOn: new Date('2019-08-31') }],
  })
  expect(school.percentFreeMeals?.toString()).toBe('12.5')
})

test('importing again adds and changes nothing; a changed row alone is written, by the register import', async () => {
  const before = await changesKept()
  expect(await importSchools([oak, ash, ...others])).toMatchObject({
    establishments: { read: 4, added: 0, changed: 0, unchanged: 4 },
    localAuthorities: { added: 0, changed: 0 },
  })
  expect(await changesKept()).toBe(before)
  const moved = { ...ash, Town: 'Ashford', 'LA (name)': 'The City' }
  expect(await importSchools([{ ...oak, 'LA (name)': 'The City' }, moved])).toMatchObject({
    establishments: { added: 0, changed: 1, unchanged: 1 },
    localAuthorities: { added: 0, changed: 1 },
  })
  const { rows } = await pool().query('select actor, urn, town from history.establishment order by seq desc limit 1')
  expect(rows).toEqual([{ actor: systemPeople.registerImport.id, urn: '100002', town: 'Ashford' }])
})

test('neither the order of the columns nor further ones matter; a UTF-8 file is read by its mark', async () => {
  const headings = ['Further', ...headingsOf(establishments).toReversed()]
  expect(await importSchools([oak, ash], { headings })).toMatchObject({ establishments: { unchanged: 2 } })
  const path = join(folder, 'utf-8.csv')
  writeFileSync(path, `\uFEFF${headingsOf(links).join(',')}\n100001,100002,École,Predecessor,31-08-2019\n`)
  expect(await importRegister([path])).toMatchObject({ links: { changed: 1 } })
  expect(await db().establishmentLink.findFirst()).toMatchObject({ linkName: 'École' })
})

test('a row that cannot be used is rejected with its line and reason, and the rest imported', async () => {
  const report = await importSchools([
    oak,
    { ...ash, URN: '1234' },
    { ...ash, EstablishmentName: ' ' },
    '100003,"Two\r\nlines",too short',
    { ...oak, Town: 'Elsewhere' },
    { ...ash, Town: 'Ashford' },
  ])
  expect(report.establishments).toMatchObject({ read: 6, added: 0, changed: 1, unchanged: 1 })
  expect(report.establishments!.rejected).toEqual({
    count: 4,
    first: [
      { file: 'establishments.csv', line: 3, reason: '“URN” should be six digits: “1234”' },
      { file: 'establishments.csv', line: 4, reason: '“EstablishmentName” is blank' },
      { file: 'establishments.csv', line: 6, reason: 'the row has 3 fields, the header has 45' },
      { file: 'establishments.csv', line: 7, reason: 'line 2 has the same “URN”, and was used' },
    ],
  })
})

test('a value that is not understood leaves what is known, with a warning', async () => {
  const { establishments: report } = await importSchools([
    {
      ...oak,
      OpenDate: '31-02-2019',
      NumberOfPupils: 'about 40',
      'GOR (code)': 'Z',
      'LA (code)': '999',
      'LA (name)': '',
    },
    ash,
  ])
  expect(report!.rejected.count).toBe(0)
  expect(report!.warnings.first.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    '2: “OpenDate” should be a real date such as 31-12-2019: “31-02-2019”; what is stored stays',
    '2: “NumberOfPupils” should be a whole number: “about 40”; what is stored stays',
    '2: “LA (code)” 999 has no name in the register; what is stored stays',
  ])
  expect(report!.columns!.filter(({ heading }) => heading === 'OpenDate')).toEqual([
    { heading: 'OpenDate', problem: '1 value was not understood; what is stored stays' },
  ])
  expect(await db().establishment.findUnique({ where: { urn: '100001' } })).toMatchObject({
    openedOn: new Date('1955-09-01'),
    pupils: 210,
    region: null,
    localAuthorityId: expect.any(String),
  })
})

test('groups that are no academy trusts are left out', async () => {
  const federation = { ...trust, 'Group UID': '7', 'Group ID': '', 'Group Type (code)': '1' }
  expect(await importTrusts(trust, federation)).toMatchObject({
    groups: { read: 2, unchanged: 1, leftOut: 1, warnings: { count: 0 } },
  })
})

test('a number may pass from one trust to another; one that two claim stays with the first', async () => {
  const other = { ...trust, 'Group UID': '5002', 'Group ID': 'TR05002', UKPRN: '10000002' }
  await importTrusts(trust, other)
  const swapped = await importTrusts({ ...trust, UKPRN: '10000002' }, { ...other, UKPRN: '10000001' })
  expect(swapped.groups).toMatchObject({ changed: 2, warnings: { count: 0 } })
  const claimed = await importTrusts({ ...trust, UKPRN: '10000002' }, { ...other, UKPRN: '10000002' })
  expect(claimed.groups!.warnings.first).toEqual([
    { file: 'groups.csv', line: 3, reason: '“UKPRN” 10000002 belongs to another trust; left blank' },
  ])
  expect(await db().trust.findMany({ orderBy: { groupUid: 'asc' }, select: { ukprn: true } })).toEqual([
    { ukprn: '10000002' },
    { ukprn: null },
  ])
})

test('a link that the register corrects replaces the old one; a link of nobody is rejected', async () => {
  const report = await importLinks({ ...link, LinkType: 'Merged' }, { ...link, URN: '999999' })
  expect(report.links).toMatchObject({ read: 2, added: 1, removed: 1, unchanged: 0 })
  expect(report.links!.rejected.first).toEqual([
    { file: 'links.csv', line: 3, reason: '“URN” 999999 is not in the register' },
  ])
  expect(await db().establishmentLink.findMany({ select: { linkType: true } })).toEqual([{ linkType: 'Merged' }])
})

const written = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return [join(folder, name)]
}
const without = (heading: string) => headingsOf(establishments).filter((name) => name !== heading)
const schoolsFile = (...[rows, options]: Parameters<typeof importSchools>) => [
  writePublishedFile(folder, establishments, rows, options),
]
const elm = { ...ash, URN: '100009', EstablishmentName: 'Elm School' }

test.each<[string, () => string[], RegExp]>([
  ['a file that is not there', () => [join(folder, 'nowhere.csv')], /nowhere\.csv cannot be read \(ENOENT\)/],
  ['a folder', () => [folder], /cannot be read \(EISDIR\)/],
  ['an empty file', () => written('empty.csv', ''), /empty\.csv is empty/],
  ['a web page', () => written('page.csv', '\r\n<!DOCTYPE html><html>'), /page\.csv is a web page/],
  ['an Excel file', () => written('book.csv', Buffer.from('504b030414', 'hex')), /book\.csv is a zip or Excel file/],
  ['another CSV file', () => written('other.csv', 'a,b\r\n1,2\r\n'), /other\.csv, line 1: these are not the headings/],
  ['noise', () => written('noise.csv', Buffer.alloc(300_000, '"x')), /noise\.csv, line 1: there are no headings/],
  [
    'a column missing',
    () => schoolsFile([elm], { headings: without('LA (code)') }),
    /line 1: the establishments file lacks “LA \(code\)”/,
  ],
  [
    'a column twice',
    () => schoolsFile([elm], { headings: [...headingsOf(establishments), 'URN'] }),
    /more than one column is called “URN”/,
  ],
  ['two of a kind', () => [...schoolsFile([elm]), ...schoolsFile([elm])], /both hold establishments: import one/],
  [
    'a quote never closed',
    () => schoolsFile([elm, ash, '100003,"Beech']),
    /establishments\.csv, line 4: a quotation mark is opened and never closed/,
  ],
  [
    'a last line that is cut',
    () => schoolsFile([elm, ash], { end: '' }),
    /establishments\.csv, line 3: the file ends in the middle of this row/,
  ],
  ['headings alone', () => schoolsFile([]), /establishments\.csv has its headings but no rows/],
  ['fewer than half of last time', () => schoolsFile([elm]), /line 2: the file ends after 1 of about 4 establishments/],
])('refused, changing nothing: %s', async (_, files, message) => {
  const before = await counts()
  const refusal = await importRegister([
    ...files(),
    writePublishedFile(folder, groups, [{ ...trust, 'Group UID': '1' }]),
  ]).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(ImportProblem)
  expect((refusal as Error).message).toMatch(message)
  expect(await counts()).toEqual(before)
})

test('refused: no file', () => expect(importRegister([])).rejects.toThrow(/Name at least one file/))

const realFolder = process.env.REGISTER_DIR
test.runIf(realFolder && existsSync(realFolder))('the published register, twice', async () => {
  const files = readdirSync(realFolder!).filter((name) => name.endsWith('.csv'))
  const paths = files.map((name) => join(realFolder!, name))
  const first = await importRegister(paths)
  expect(first.establishments!.added).toBeGreaterThan(20_000)
  const again = await importRegister(paths)
  for (const report of [again.establishments!, again.groups!, again.links!])
    expect(report).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: report.read - report.leftOut - report.rejected.count,
    })
})
