import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openExport, requestXlsx } from '#lib/exports/downloads/commands'
import { filePool } from '#lib/platform/database/file-pools'
import { strangeInWorkbook, strangeTexts } from '#lib/exports/testing/hostile-cells'
import { createProject } from '#lib/exports/testing/records'
import { operator } from '#lib/people/operator'
import { officeOpens, saveByOffice } from '#lib/testing/readers/office'
import { openBuiltFile } from '#lib/exports/downloads/built-file'
import { unguard } from '#lib/exports/query/guard'
import { buildXlsx } from '#lib/exports/downloads/build-workbook'

// Comma, quotes, UTF-8, from the first line; then the first sheet as it shows its cells, texts in quotes.
const options = '44,34,76,1'
const csv = `csv:Text - txt - csv (StarCalc):${options},,0,true,true,false`

// Skipped, and counted as skipped, on machines without LibreOffice Calc.
const calcTest = test.skipIf(!officeOpens({ bytes: 'a\r\n', from: 'csv', to: csv }))

const columns = ['school_name', 'school_urn', 'significant_date', 'significant_date_moves', 'confirmed_date']

beforeAll(async () => {
  for (const name of strangeTexts)
    await createProject({ school: { name }, project: { significantOn: new Date('2026-09-01') } })
})
afterAll(() => filePool().end())

const asked = { exportId: 'merged', filters: {}, columns }
const rowsOf = (saved: Buffer) => parse(saved, { bom: true, relax_quotes: true }) as string[][]
/** A spreadsheet knows one end of a line. */
const oneLineEnd = (text: string) => text.replaceAll(/\r\n?/g, '\n')
/** It leaves out the spaces before a text, and shows the escapes of the format, which Excel reads, as they are written. */
const asWritten = (text: string) => text.replace(/^ +/, '').replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
/** What looks like a number in a file of text becomes one. */
const asNumber = (text: string) => (/^[\dE]+$/.test(text) ? String(Number(text)) : text)

calcTest('LibreOffice shows the cells of a workbook: text as written, days as days', { timeout: 120_000 }, async () => {
  const id = await requestXlsx(operator, asked)
  await buildXlsx(id, new AbortController().signal)
  const bytes = await buffer((await openBuiltFile(operator, id)).body)
  const [, ...rows] = rowsOf(saveByOffice({ bytes, from: 'xlsx', to: csv }))
  expect(rows.map(([name]) => name)).toEqual(strangeInWorkbook.map(oneLineEnd).map(asWritten))
  for (const row of rows) {
    expect(row[1]).toMatch(/^9\d{5}$/)
    expect(row.slice(2)).toEqual(['2026-09-01', '0', 'unconfirmed'])
  }
})

calcTest('LibreOffice runs no cell of a CSV file', { timeout: 120_000 }, async () => {
  const { body } = await openExport(operator, { ...asked, format: 'csv', bom: true })
  const readAs = `Text - txt - csv (StarCalc):${options}`
  const [, ...rows] = rowsOf(saveByOffice({ bytes: await buffer(body), from: 'csv', readAs, to: csv }))
  expect(rows.map(([name]) => unguard(name!))).toEqual(strangeTexts.map(oneLineEnd).map(asNumber))
})
