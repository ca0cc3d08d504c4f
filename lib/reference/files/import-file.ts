import { basename } from 'node:path'
import { CsvError } from 'csv-parse'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import { recordsOf, type Layout } from './csv.ts'
import { encodingOf } from './encoding.ts'
import type { FileKind } from './file-type.ts'
import { positionsOf, recogniseHeadings } from './headings.ts'
import { ImportProblem } from './import-problem.ts'

/**
 * A file recognised by its headings. `positions` says where each column of its kind is, by its name here; `width` is the number of
 * headings, `fullWidth` counts those too that a spreadsheet left empty at the end.
 */
export type ImportFile<Kind extends FileKind = FileKind> = {
  path: string
  name: string
  kind: Kind
  layout: Layout
  positions: ReadonlyMap<string, number>
  width: number
  fullWidth: number
}

/** One row and the line it ends on, or the reason why there is none to use. */
type FileRow = { line: number; cells: string[] } | { line: number; reason: string }

/**
 * Opens a file and reads its header; `what` says which files are expected, to people. Throws ImportProblem when it is of none of
 * the kinds, or lacks a column that it cannot lack.
 */
export async function openImportFile<Kind extends FileKind>(
  path: string,
  kinds: readonly Kind[],
  what: string,
): Promise<ImportFile<Kind>> {
  const name = basename(path)
  const headed = await recogniseHeadings(path, await encodingOf(path, name), kinds)
  if (!headed) throw new ImportProblem(`${name}, line 1: there are no headings.`)
  const { kind, headings, layout } = headed
  if (!kind) throw new ImportProblem(`${name}, line 1: these are not the headings of ${what}.`)
  const found = kind.columns.map((column) => ({ column, positions: positionsOf(column, headings) }))
  const missing = found.flatMap(({ column, positions }) =>
    positions.length > 0 || column.optional ? [] : [column.heading],
  )
  if (missing.length > 0) throw new ImportProblem(`${name}, line 1: the ${kind.name} file lacks ${list(missing)}.`)
  const doubled = found.flatMap(({ positions }) => (positions.length > 1 ? [headings[positions[0]!]!] : []))
  if (doubled.length > 0) throw new ImportProblem(`${name}, line 1: more than one column is called ${list(doubled)}.`)
  const positions = new Map(
    found.flatMap(({ column, positions: [position] }) => (position === undefined ? [] : [[column.name, position]])),
  )
  const width = headings.findLastIndex((heading) => heading !== '') + 1
  return { path, name, kind, layout, positions, width, fullWidth: headings.length }
}

/**
 * The rows below the header, one by one, without those whose cells are all blank. Throws ImportProblem when the file turns out to be
 * cut short.
 */
export async function* readRows(file: ImportFile): AsyncGenerator<FileRow> {
  const { path, layout, width, fullWidth } = file
  let line = 1
  const { records, endedWithLineBreak } = recordsOf(path, layout, { info: true, from: layout.headingsAt + 1 })
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      line = info.lines
      if (record.every(isBlank)) continue
      if (record.length < width || record.length > fullWidth || !record.slice(width).every(isBlank))
        yield { line, reason: `the row has ${record.length} fields, the header has ${width}` }
      else yield { line, cells: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ImportProblem(`${file.name}, line ${line + 1}: a quotation mark is opened and never closed. ${again}`)
  }
  if (!file.kind.byHand && !endedWithLineBreak())
    throw new ImportProblem(`${file.name}, line ${line}: the file ends in the middle of this row. ${again}`)
}

const isBlank = (cell: string) => stripInvisible(cell).trim() === ''

const again = 'The file seems to be cut short: download it again.'

const list = (headings: string[]) => headings.map((heading) => `“${heading}”`).join(', ')
