import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline, Transform } from 'node:stream'
import { CsvError, parse, type Options } from 'csv-parse'
import type { FileColumn, FileKind } from './file-type.ts'
import { ImportProblem } from './import-problem.ts'

/** A file recognised by its headings. `positions` says where each column of its kind stands, by its name here. */
export type ImportFile<Kind extends FileKind = FileKind> = {
  path: string
  name: string
  kind: Kind
  encoding: 'utf-8' | 'windows-1252'
  positions: ReadonlyMap<string, number>
  width: number
}

/** One row and the line it ends on, or the reason why there is none to use. */
type FileRow = { line: number; cells: string[] } | { line: number; reason: string }

// Far more than a row of any such file; a quote that nobody closed would otherwise gather the rest of the file in memory.
const longestRow = 100_000

/** As much of a file as its encoding is told by: all of a small one, which somebody may have saved in their own. */
const sample = 256 * 1024

/**
 * Opens a file and reads its header; `what` says which files are expected, to people. Throws ImportProblem when it is of none of
 * the kinds, or lacks a column.
 */
export async function openImportFile<Kind extends FileKind>(
  path: string,
  kinds: readonly Kind[],
  what: string,
): Promise<ImportFile<Kind>> {
  const name = basename(path)
  const encoding = await recogniseEncoding(path, name)
  const headings = await readHeadings(path, name, encoding)
  const kind = kindOf(headings, kinds)
  if (!kind) throw new ImportProblem(`${name}, line 1: these are not the headings of ${what}.`)
  const found = kind.columns.map((column) => ({
    column,
    heading: headingsOf(column).find((one) => headings.includes(one)),
  }))
  const missing = found.flatMap(({ column, heading }) => (heading || column.optional ? [] : [column.heading]))
  if (missing.length > 0) throw new ImportProblem(`${name}, line 1: the ${kind.name} file lacks ${list(missing)}.`)
  const needed = found.flatMap(({ heading }) => heading ?? [])
  const doubled = needed.filter((heading) => headings.indexOf(heading) !== headings.lastIndexOf(heading))
  if (doubled.length > 0) throw new ImportProblem(`${name}, line 1: more than one column is called ${list(doubled)}.`)
  const positions = new Map(
    found.flatMap(({ column, heading }) => (heading ? [[column.name, headings.indexOf(heading)] as const] : [])),
  )
  return { path, name, kind, encoding, positions, width: headings.length }
}

const headingsOf = ({ heading, otherHeadings = [] }: FileColumn) => [heading, ...otherHeadings]

/** The rows below the header, one by one. Throws ImportProblem when the file turns out to be cut short. */
export async function* readRows(file: ImportFile): AsyncGenerator<FileRow> {
  let line = 1
  const rows = parsed(file.path, file.encoding, { info: true, from: 2, skip_empty_lines: true })
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      line = info.lines
      if (record.length === file.width) yield { line, cells: record }
      else yield { line, reason: `the row has ${record.length} fields, the header has ${file.width}` }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ImportProblem(`${file.name}, line ${line + 1}: a quotation mark is opened and never closed. ${again}`)
  }
  if (!(await endsWithLineBreak(file.path)))
    throw new ImportProblem(`${file.name}, line ${line}: the file ends in the middle of this row. ${again}`)
}

const again = 'The file seems to be cut short: download it again.'

async function recogniseEncoding(path: string, name: string): Promise<ImportFile['encoding']> {
  const start = await readBytes(path, name, (size) => [0, Math.min(size, sample)])
  if (start.length === 0) throw new ImportProblem(`${name} is empty.`)
  if (start.toString('latin1', 0, 2) === 'PK')
    throw new ImportProblem(`${name} is a zip or Excel file. Extract it, or save it as CSV, and import that.`)
  if (/^\s*</.test(start.toString('latin1'))) throw new ImportProblem(`${name} is a web page, not a CSV file.`)
  const marked = start.toString('hex', 0, 3) === 'efbbbf'
  return marked || (start.some((byte) => byte > 127) && isUtf8(start)) ? 'utf-8' : 'windows-1252'
}

/** Letters beyond ASCII in Windows-1252 are hardly ever UTF-8 by chance. The sample may end within a letter. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const endsWithLineBreak = async (path: string) =>
  (await readBytes(path, path, (size) => [size - 1, 1])).toString() === '\n'

async function readBytes(path: string, name: string, where: (size: number) => [from: number, length: number]) {
  try {
    const file = await open(path)
    try {
      const [from, length] = where((await file.stat()).size)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new ImportProblem(`${name} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

async function readHeadings(path: string, name: string, encoding: string): Promise<string[]> {
  try {
    for await (const headings of parsed(path, encoding, { to: 1 }) as AsyncIterable<string[]>)
      return headings.map((heading) => heading.trim())
  } catch {
    // Not CSV from its first line on: it has no headings.
  }
  throw new ImportProblem(`${name}, line 1: there are no headings.`)
}

/** The kind whose headings the file has most of, when it has at least half of those that it cannot lack. */
function kindOf<Kind extends FileKind>(headings: readonly string[], kinds: readonly Kind[]): Kind | undefined {
  const share = (kind: Kind) => {
    const needed = kind.columns.filter(({ optional }) => !optional)
    return needed.filter((column) => headingsOf(column).some((one) => headings.includes(one))).length / needed.length
  }
  const best = kinds.toSorted((a, b) => share(b) - share(a))[0]!
  return share(best) >= 0.5 ? best : undefined
}

/**
 * The department publishes Windows-1252; a copy that somebody saved as UTF-8 is known by its mark or its letters. Line ends become LF:
 * the parser counts a CRLF inside quotes as two lines.
 */
function parsed(path: string, encoding: string, options: Options): AsyncIterable<unknown> {
  const decoder = new TextDecoder(encoding)
  const decode = new Transform({
    transform: (chunk: Buffer, _encoding, done) =>
      done(null, decoder.decode(chunk, { stream: true }).replaceAll('\r', '')),
    flush: (done) => done(null, decoder.decode()),
  })
  const parser = parse({ ...options, relax_column_count: true, relax_quotes: true, max_record_size: longestRow })
  // Whoever iterates the parser sees any error: the pipeline passes it on.
  return pipeline(createReadStream(path), decode, parser, () => {})
}

const list = (headings: string[]) => headings.map((heading) => `“${heading}”`).join(', ')
