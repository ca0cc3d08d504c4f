import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { requestXlsx } from './commands.ts'
import { merged } from '#lib/exports/shipped/merged'
import { filePool } from '#lib/platform/database/file-pools'
import { strangeInWorkbook, strangeTexts as names } from '#lib/exports/testing/hostile-cells'
import { createProject } from '#lib/exports/testing/records'
import { operator } from '#lib/people/operator'
import { openWorkbook } from '#lib/testing/readers/workbook-file'
import { buildXlsx } from './build-workbook.ts'

const who = operator
const { columns } = merged
const signal = new AbortController().signal
// XML knows one end of a line.
const read = strangeInWorkbook.map((text) => text.replaceAll(/\r\n?/g, '\n'))

const indexOf = (id: string) => columns.findIndex(({ column }) => column.id === id)

async function build(asked: Partial<Parameters<typeof requestXlsx>[1]> = {}) {
  const id = await requestXlsx(who, { exportId: 'merged', filters: {}, ...asked })
  await buildXlsx(id, signal)
  return { id, bytes: await bytesOf(id) }
}
async function bytesOf(downloadId: string) {
  const chunks = await db().downloadChunk.findMany({ where: { downloadId }, orderBy: { number: 'asc' } })
  return Buffer.concat(chunks.map(({ bytes }) => bytes))
}

beforeAll(async () => {
  for (const name of names)
    await createProject({ school: { name }, project: { significantOn: new Date('2026-09-01') } })
})
afterAll(() => filePool().end())

test('a workbook read back holds typed cells under a frozen, filterable header', async () => {
  const { id, bytes } = await build({ filters: { type: ['conversion'] } })
  const record = await db().download.findUniqueOrThrow({ where: { id } })
  expect(record).toMatchObject({
    outcome: 'ready',
    rowCount: names.length,
    rowsWritten: names.length,
    byteCount: BigInt(bytes.length),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(record.expiresAt!.getTime()).toBeGreaterThan(Date.now() + 6 * 24 * 3600 * 1000)

  const { sheets, problems } = openWorkbook(bytes)
  expect(problems).toEqual([])
  expect(sheets.map(({ name }) => name)).toEqual(['Projects', 'Dictionary'])
  const [{ rows, frozenRows, filter, widths }] = sheets as [(typeof sheets)[0]]
  expect(frozenRows).toBe(1)
  expect(filter).toMatch(new RegExp(`^A1:[A-Z]+${names.length + 1}$`))
  expect(rows[0]!.map((cell) => cell!.value)).toEqual(columns.map(({ heading }) => heading))
  expect(widths).toHaveLength(columns.length)
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(12)
  expect(Math.max(...widths)).toBeLessThanOrEqual(44)
  const cell = (column: string) => rows[1]![indexOf(column)]
  const day = (Date.UTC(2026, 8, 1) - Date.UTC(1899, 11, 30)) / 86_400_000
  expect(cell('significant_date')).toEqual({ value: day, format: 'yyyy-mm-dd' })
  expect(cell('project_created_at')).toMatchObject({ format: 'yyyy-mm-dd hh:mm:ss' })
  expect(cell('confirmed_date')).toEqual({ value: 'unconfirmed' })
  expect(cell('significant_date_moves')).toMatchObject({ value: 0 })
  expect(cell('school_urn')!.value).toMatch(/^9\d{5}$/)
  expect(rows.slice(1).map((row) => row[indexOf('school_name')]!.value)).toEqual(read)
})

test('another reader finds the same', async () => {
  const { bytes } = await build()
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  const [sheet] = workbook.worksheets as [ExcelJS.Worksheet]
  const cell = (column: string, row = 2) => sheet.getRow(row).getCell(indexOf(column) + 1)
  expect(cell('significant_date').value).toEqual(new Date('2026-09-01'))
  expect(cell('significant_date').numFmt).toBe('yyyy-mm-dd')
  expect(cell('school_urn').value).toMatch(/^9\d{5}$/)
  // It reads escapes of XML twice, and those of the format not at all.
  for (const [index, text] of read.entries())
    if (!/[&<]|_x/.test(text)) expect(cell('school_name', index + 2).value).toBe(text)
})

test('the second sheet says what the file is of and what its columns mean', async () => {
  const columnsAsked = ['school_urn', 'confirmed_date']
  const asAt = new Date()
  const { bytes } = await build({ filters: { type: ['conversion'] }, columns: columnsAsked, header: 'id', asAt })
  const [data, dictionary] = openWorkbook(bytes).sheets
  expect(data!.rows[0]!.map((cell) => cell!.value)).toEqual(columnsAsked)
  const lines = dictionary!.rows.map((row) => row.map((cell) => cell?.value))
  expect(lines).toContainEqual(['Export', 'Merged export'])
  expect(lines).toContainEqual(['Filters', 'Conversion'])
  expect(lines).toContainEqual(['First row', 'Column ids'])
  expect(lines).toContainEqual(['Rows', names.length])
  expect(lines).toContainEqual(['As it stood on', expect.stringContaining(String(asAt.getFullYear()))])
  const { heading, meaning } = columns[indexOf('confirmed_date')]!.column
  expect(lines.at(-1)).toEqual([
    heading,
    'confirmed_date',
    meaning,
    'Date, like 2026-09-01',
    'all',
    'blank or unconfirmed',
    'no',
  ])
})

test('an export of a team says its version', async () => {
  const { bytes } = await build({ exportId: 'pre-conversion-grants' })
  const lines = openWorkbook(bytes).sheets[1]!.rows.map((row) => row.map((cell) => cell?.value))
  expect(lines).toContainEqual(['Version', 1])
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
  expect(await db().download.findUniqueOrThrow({ where: { id } })).toMatchObject({ outcome: 'failed', rowCount: null })
  await buildXlsx(id, signal)
  expect(await db().download.findUniqueOrThrow({ where: { id } })).toMatchObject({ outcome: 'ready' })
})
