import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { FileKind } from './file-type.ts'
import * as format from './formats.ts'
import { openImportFile, readRows } from './import-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-file-'))
afterAll(() => rmSync(folder, { recursive: true }))
const directors: FileKind = {
  name: 'directors',
  key: ['code'],
  byHand: true,
  columns: [
    { heading: 'LA (code)', otherHeadings: ['Code'], name: 'code', format: format.authorityCode, required: true },
    { heading: 'Name', name: 'name', format: format.text, required: true },
    { heading: 'Phone', name: 'phone', format: format.text, optional: true },
  ],
}

async function read(content: string | Buffer, kind = directors) {
  const path = join(folder, 'file.csv')
  writeFileSync(path, content)
  const file = await openImportFile(path, [kind], 'a file of directors')
  const rows: unknown[] = []
  const cell = (cells: string[], name: string) => cells[file.positions.get(name) ?? -1]
  for await (const row of readRows(file))
    rows.push('reason' in row ? row : kind.columns.map(({ name }) => cell(row.cells, name)))
  return rows
}

const published = 'LA (code),Name,Phone\r\n201,"Example, Ada",020 7946 0123\r\n202,Bé Test,\r\n'
const rows = [
  ['201', 'Example, Ada', '020 7946 0123'],
  ['202', 'Bé Test', ''],
]

test.each([
  ['as published', Buffer.from(published, 'latin1')],
  ['as UTF-8', published],
  ['as UTF-8 with a mark', `\uFEFF${published}`],
  ['as UTF-16', Buffer.from(`\uFEFF${published}`, 'utf16le')],
  ['with semicolons', '"LA (code)";"Name";"Phone"\r\n201;"Example, Ada";020 7946 0123\r\n202;Bé Test;\r\n'],
  ['with tabs', 'LA (code)\tName\tPhone\r\n201\tExample, Ada\t020 7946 0123\r\n202\tBé Test\t\r\n'],
  ['with its own sign', 'sep=;\r\nLA (code);Name;Phone\r\n201;Example, Ada;020 7946 0123\r\n202;Bé Test;\r\n'],
  ['with empty columns', published.replaceAll(/(?<=[^\r])\r/g, ',, \r')],
  ['with line ends of an old Mac', published.replaceAll('\n', '')],
  ['with lines of spaces and commas', published.replaceAll('\r\n', '\r\n,,\r\n\r\n , ,\r\n')],
  ['without a line end', published.slice(0, -2)],
  ['with headings as they are typed', published.replace('LA (code),Name', ' la code , NAME')],
  ['with the headings of another year', published.replace('LA (code)', 'Code')],
  ['with an invisible sign in a heading', published.replace('Name', 'Na\u200Bme')],
])('the same rows are read %s', async (_, content) => expect(await read(content)).toEqual(rows))

test('a row of another width is not used', async () => {
  expect(await read('Code,Name,,\n201,Ada,,,\n202\n203,Cy,,x\n204,Di\n')).toEqual([
    { line: 2, reason: 'the row has 5 fields, the header has 2' },
    { line: 3, reason: 'the row has 1 fields, the header has 2' },
    { line: 4, reason: 'the row has 4 fields, the header has 2' },
    ['204', 'Di', undefined],
  ])
})

test('a published file without its last line end is cut short', async () => {
  await expect(read(published.slice(0, -2), { ...directors, byHand: false })).rejects.toThrow(/ends in the middle/)
})

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

test('a file saved from a spreadsheet gives the rows that it was opened with', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'É', ' ', ',', ';', '\t', '"', '\n', '’'), maxLength: 8 })
  const cells = fc.tuple(fc.constantFrom('201', '202'), cell, cell)
  const saved = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
    utf16: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(cells, { minLength: 1, maxLength: 5 }),
      saved,
      async (given, { delimiter, end, utf16 }) => {
        const lines = [['LA (code)', 'Name', 'Phone'], ...given].map((line) => line.map(quoted).join(delimiter))
        const text = lines.join(end) + end
        expect(await read(utf16 ? Buffer.from(`\uFEFF${text}`, 'utf16le') : text)).toEqual(given)
      },
    ),
    { numRuns: 50 },
  )
})
