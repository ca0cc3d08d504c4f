import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/client'
import { requestXlsx } from '#lib/exports/downloads/commands'
import { merged } from '#lib/exports/definitions/teams/merged'
import { exportPool } from '#lib/exports/pool'
import { hostileCells } from '#lib/exports/testing/hostile-cells'
import { createProject } from '#lib/exports/testing/records'
import { operator } from '#lib/people/operator'
import { buildXlsx } from './build.ts'

const who = operator
const { columns } = merged
const signal = new AbortController().signal
const names = [...hostileCells.map(([text]) => text), '_x0041_', 'a\ufffeb']

const indexOf = (id: string) => columns.findIndex(({ column }) => column.id === id) + 1

async function bytesOf(downloadId: string) {
  const chunks = await db().downloadChunk.findMany({ where: { downloadId }, orderBy: { number: 'asc' } })
  return Buffer.concat(chunks.map(({ bytes }) => bytes))
}

beforeAll(async () => {
  for (const name of names)
    await createProject({ school: { name }, project: { significantOn: new Date('2026-09-01') } })
})
afterAll(() => exportPool().end())

test('a workbook read back holds typed cells under a frozen header, and says what they mean', async () => {
  const id = await requestXlsx(who, { exportId: 'merged', filters: { type: ['conversion'] } })
  await buildXlsx(id, signal)
  const bytes = await bytesOf(id)
  const record = await db().download.findUniqueOrThrow({ where: { id } })
  expect(record).toMatchObject({
    outcome: 'ready',
    progress: 100,
    rowCount: names.length,
    byteCount: BigInt(bytes.length),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(record.expiresAt!.getTime()).toBeGreaterThan(Date.now() + 6 * 24 * 3600 * 1000)

  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  const [sheet, about] = workbook.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet]
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet.autoFilter).toBeTruthy()
  const header = sheet.getRow(1).values as string[]
  expect(header.slice(1)).toEqual(columns.map(({ heading }) => heading))
  const cell = (row: number, column: string) => sheet.getRow(row).getCell(indexOf(column))
  expect(cell(2, 'significant_date').value).toEqual(new Date('2026-09-01'))
  expect(cell(2, 'significant_date').numFmt).toBe('yyyy-mm-dd')
  expect(cell(2, 'confirmed_date').value).toBe('unconfirmed')
  expect(cell(2, 'significant_date_moves').value).toBe(0)
  expect(cell(2, 'school_urn').value).toMatch(/^9\d{5}$/)
  expect(names.map((_, index) => cell(index + 2, 'school_name').value)).toEqual([
    ...hostileCells.map(([, written]) => written.replaceAll('\r', '\n')),
    // The format's own escape, which spreadsheets undo and this reader does not.
    '_x005F_x0041_',
    'ab',
  ])
  const told = about.getSheetValues().flat().join('\n')
  expect(told).toContain('type=conversion')
  expect(told).toContain(columns[0]!.column.meaning)
})

test('building again after a break starts anew; a finished file is left alone', async () => {
  const id = await requestXlsx(who, { exportId: 'academies-due-to-transfer', filters: {} })
  await db().downloadChunk.create({ data: { downloadId: id, number: 0, bytes: new Uint8Array([1]) } })
  await buildXlsx(id, signal)
  const bytes = await bytesOf(id)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  await buildXlsx(id, signal)
  expect(await bytesOf(id)).toEqual(bytes)
})

test('a build that is stopped says that it failed, and its retry is the file', async () => {
  const id = await requestXlsx(who, { exportId: 'merged', filters: {} })
  await expect(buildXlsx(id, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop')
  expect(await db().download.findUniqueOrThrow({ where: { id } })).toMatchObject({ outcome: 'failed' })
  await buildXlsx(id, signal)
  expect(await db().download.findUniqueOrThrow({ where: { id } })).toMatchObject({ outcome: 'ready' })
})
