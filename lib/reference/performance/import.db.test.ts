import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { PerformanceLevel } from '#lib/labels'
import { db, pool } from '#lib/platform/database/client'
import { ImportProblem } from '#lib/reference/files/import-problem'
import { systemPeople } from '#lib/people/system-people'
import { headingsOf, writePublishedFile } from '#lib/testing/fixtures/published-files'
import { importPerformance } from './import.ts'
import { performanceKinds } from './performance-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'performance-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [primary, secondary, college, attendance] = performanceKinds

const oak = {
  URN: '900001',
  LEA: '201',
  ESTAB: '3614',
  RECTYPE: '1',
  PTRWM_EXP: '92%',
  PTRWM_HIGH: '8%',
  READPROG: '-0.5',
}
const ash = { ...oak, URN: '900002', PTRWM_EXP: 'SUPP' }
const authority = { LEA: '201', RECTYPE: '3', PTRWM_EXP: '66%', PTRWM_HIGH: '11%' }
const allSchools = { URN: 'NAT', RECTYPE: '4', PTRWM_EXP: '64%', PTRWM_HIGH: '10%' }
const stateFunded = { ...allSchools, RECTYPE: '5', PTRWM_EXP: '65%' }
const head = headingsOf(primary)
const importPrimary = (rows: (Record<string, string> | string)[], options?: Parameters<typeof writePublishedFile>[3]) =>
  importPerformance([writePublishedFile(folder, primary, rows, options)], { year: 2018 })
const find = (level: PerformanceLevel, code: string) => db().performanceResult.findFirst({ where: { level, code } })
const changesKept = async () => (await pool().query('select count(*) from history.performance_result')).rows[0].count

beforeEach(async () => {
  await importPrimary([oak, ash, authority, allSchools, stateFunded])
})

test('results of schools, of their authority and of England; what is not told keeps its reason', async () => {
  expect(await find('school', '900001')).toMatchObject({ stage: 'key-stage-2', year: 2018, withheld: null })
  expect((await find('school', '900001'))!.ks2Expected?.toNumber()).toBe(92)
  expect((await find('school', '900001'))!.ks2Reading?.toNumber()).toBe(-0.5)
  expect(await find('school', '900002')).toMatchObject({ ks2Expected: null, withheld: { ks2_expected: 'SUPP' } })
  expect((await find('local-authority', '201'))!.ks2Expected?.toNumber()).toBe(66)
  expect((await find('england', 'england'))!.ks2Expected?.toNumber()).toBe(65)
})

test('importing again adds and changes nothing; a changed row alone is written, by the performance import', async () => {
  const before = await changesKept()
  const [again] = await importPrimary([oak, ash, authority, stateFunded])
  expect(again!.report).toMatchObject({ read: 4, added: 0, changed: 0, unchanged: 4 })
  expect(await changesKept()).toBe(before)
  const [changed] = await importPrimary([oak, { ...ash, PTRWM_EXP: '70' }, authority])
  expect(changed!.report).toMatchObject({ changed: 1, unchanged: 2, rejected: { count: 0 } })
  const { rows } = await pool().query('select actor, code from history.performance_result order by seq desc limit 1')
  expect(rows).toEqual([{ actor: systemPeople.performanceImport.id, code: '900002' }])
})

test('other headings, other columns, another order; the year that the file tells', async () => {
  const headings = ['Academic Year', 'KS2 Boys', 'Overall Exceed Std', 'Overall Meet Std', 'URN']
  const row = { URN: '900001', 'Overall Meet Std': '90%', 'Overall Exceed Std': '12%', 'Academic Year': '2018/19' }
  await importPrimary([row], { headings })
  const found = await db().performanceResult.findMany({ where: { code: '900001' }, orderBy: { year: 'asc' } })
  expect(found.map(({ year, ks2Expected }) => [year, ks2Expected?.toNumber()])).toEqual([
    [2018, 92],
    [2019, 90],
  ])
})

test('a row that cannot be used is rejected with its line and reason; a figure not understood leaves the one known', async () => {
  const [first] = await importPrimary([
    oak,
    { ...oak, URN: '12' },
    { ...oak, URN: '' },
    { ...oak, RECTYPE: '2' },
    { ...ash, PTRWM_EXP: 'about 3' },
    '900004,201',
  ])
  const { report } = first!
  expect(report.rejected.first.map(({ line, reason }) => `${line}: ${reason}`).toSorted()).toEqual([
    '3: “URN” should be six digits, or NAT: “12”',
    '4: “URN” is blank',
    '5: the same results are on an earlier line',
    `7: the row has 2 fields, the header has ${primary.columns.length}`,
  ])
  expect(report.warnings.first[0]).toMatchObject({ line: 6, reason: expect.stringContaining('what is stored stays') })
  expect(report).toMatchObject({ read: 6, added: 0, changed: 0, unchanged: 2 })
  expect(await find('school', '900002')).toMatchObject({ ks2Expected: null, withheld: { ks2_expected: 'SUPP' } })
})

test('a measure that the file does not have, or tells nowhere, stays as it is', async () => {
  const headings = head.filter((name) => name !== 'READPROG')
  const [first] = await importPrimary([{ ...oak, PTRWM_EXP: '90%' }, ash, authority], { headings })
  expect(first!.report.columns).toContainEqual({
    heading: 'READPROG',
    problem: 'the file has no such column; what is stored stays',
  })
  const known = await find('school', '900001')
  expect([known!.ks2Expected?.toNumber(), known!.ks2Reading?.toNumber()]).toEqual([90, -0.5])
})

test('each kind of file, together', async () => {
  const school = { URN: '900001', LEA: '201', ESTAB: '3614' }
  const reports = await importPerformance(
    [
      writePublishedFile(folder, secondary, [{ ...school, ATT8SCR: '46.4', P8MEA: 'LOWCOV' }]),
      writePublishedFile(folder, college, [{ ...school, TALLPPE_ACAD_1618: '33.1' }]),
      writePublishedFile(folder, attendance, [{ ...school, PERCTOT: '6.6', PPERSABS10: '21.3' }]),
    ],
    { year: 2024 },
  )
  expect(reports.map(({ report }) => report.added)).toEqual([1, 1, 1])
  expect(await db().performanceResult.count({ where: { year: 2024, code: '900001' } })).toBe(3)
})

const written = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const of = (...[rows, options]: Parameters<typeof importPrimary>) => writePublishedFile(folder, primary, rows, options)
const elm = { ...oak, URN: '900009' }

test.each<[string, () => string, RegExp]>([
  [
    'another CSV file',
    () => written('other.csv', 'URN,b\r\n1,2\r\n'),
    /line 1: these are not the headings of performance/,
  ],
  ['a column missing', () => of([elm], { headings: head.filter((name) => name !== 'PTRWM_EXP') }), /lacks “PTRWM_EXP”/],
  ['a column twice', () => of([elm], { headings: [...head, 'URN'] }), /more than one column is called “URN”/],
  ['a last line that is cut', () => of([elm, ash], { end: '' }), /line 3: the file ends in the middle of this row/],
  ['headings alone', () => of([]), /has its headings but no rows/],
  ['fewer than half of last time', () => of([elm]), /the file ends after 1 of about 4 key stage 2 results/],
])('refused, changing nothing: %s', async (_, file, message) => {
  const before = await changesKept()
  const refusal = await importPerformance([file()], { year: 2018 }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(ImportProblem)
  expect((refusal as Error).message).toMatch(message)
  expect(await changesKept()).toBe(before)
})

test('refused: no file, and one of no year', async () => {
  await expect(importPerformance([])).rejects.toThrow(/Name at least one file/)
  const headings = head.filter((name) => name !== 'Academic Year')
  await expect(importPerformance([of([oak], { headings })])).rejects.toThrow(/does not say of which year it is/)
})

const real = process.env.PERFORMANCE_FILE
test.runIf(real && existsSync(real))('published results, twice', { timeout: 300_000 }, async () => {
  const [first] = await importPerformance([real!], { year: 2018 })
  expect(first!.report.added).toBeGreaterThan(10_000)
  const [again] = await importPerformance([real!], { year: 2018 })
  expect(again!.report).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: first!.report.added + first!.report.unchanged,
  })
})
