import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline, Transform } from 'node:stream'
import { CsvError, parse, type Options } from 'csv-parse'
import { fileKinds, type FileKind } from './kinds.ts'
import { RegisterProblem } from './register-problem.ts'

/** A file of the register, recognised by its headings. `positions` says where each column of its kind stands. */
export type RegisterFile = {
  path: string
  name: string
  kind: FileKind
  encoding: 'utf-8' | 'windows-1252'
  positions: ReadonlyMap<string, number>
  width: number
}

/** One row and the line it ends on, or the reason why there is none to use. */
type FileRow = { line: number; cells: string[] } | { line: number; reason: string }

// Far more than a row of the register; a quote that nobody closed would otherwise gather the rest of the file in memory.
const longestRow = 100_000

/** Opens a file of the register and reads its header. Throws RegisterProblem when it is not one, or lacks a column. */
export async function openRegisterFile(path: string): Promise<RegisterFile> {
  const name = basename(path)
  const encoding = await recogniseEncoding(path, name)
  const headings = await readHeadings(path, name, encoding)
  const kind = kindOf(headings)
  if (!kind)
    throw new RegisterProblem(
      `${name}, line 1: these are not the headings of a register file (establishments, links or groups).`,
    )
  const needed = kind.columns.map(({ heading }) => heading)
  const missing = needed.filter((heading) => !headings.includes(heading))
  if (missing.length > 0) throw new RegisterProblem(`${name}, line 1: the ${kind.name} file lacks ${list(missing)}.`)
  const doubled = needed.filter((heading) => headings.indexOf(heading) !== headings.lastIndexOf(heading))
  if (doubled.length > 0) throw new RegisterProblem(`${name}, line 1: more than one column is called ${list(doubled)}.`)
  const positions = new Map(needed.map((heading) => [heading, headings.indexOf(heading)]))
  return { path, name, kind, encoding, positions, width: headings.length }
}

/** The rows below the header, one by one. Throws RegisterProblem when the file turns out to be cut short. */
export async function* readRows(file: RegisterFile): AsyncGenerator<FileRow> {
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
    throw new RegisterProblem(`${file.name}, line ${line + 1}: a quotation mark is opened and never closed. ${again}`)
  }
  if (!(await endsWithLineBreak(file.path)))
    throw new RegisterProblem(`${file.name}, line ${line}: the file ends in the middle of this row. ${again}`)
}

const again = 'The file seems to be cut short: download it again.'

async function recogniseEncoding(path: string, name: string): Promise<RegisterFile['encoding']> {
  const start = await readBytes(path, name, (size) => [0, Math.min(size, 512)])
  if (start.length === 0) throw new RegisterProblem(`${name} is empty.`)
  if (start.toString('latin1', 0, 2) === 'PK')
    throw new RegisterProblem(`${name} is a zip or Excel file. Extract it, or save it as CSV, and import that.`)
  if (/^\s*</.test(start.toString('latin1'))) throw new RegisterProblem(`${name} is a web page, not a CSV file.`)
  return start.toString('hex', 0, 3) === 'efbbbf' ? 'utf-8' : 'windows-1252'
}

const endsWithLineBreak = async (path: string) =>
  (await readBytes(path, path, (size) => [size - 1, 1])).toString() === '\n'

async function readBytes(path: string, name: string, where: (size: number) => [from: number, length: number]) {
  try {
    await using file = await open(path)
    const [from, length] = where((await file.stat()).size)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw new RegisterProblem(`${name} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

async function readHeadings(path: string, name: string, encoding: string): Promise<string[]> {
  try {
    for await (const headings of parsed(path, encoding, { to: 1 }) as AsyncIterable<string[]>)
      return headings.map((heading) => heading.trim())
  } catch {
    // Not CSV from its first line on: it has no headings.
  }
  throw new RegisterProblem(`${name}, line 1: there are no headings.`)
}

/** The kind whose headings the file has most of, when it has at least half of them. */
function kindOf(headings: readonly string[]): FileKind | undefined {
  const share = (kind: FileKind) =>
    kind.columns.filter(({ heading }) => headings.includes(heading)).length / kind.columns.length
  const best = fileKinds.toSorted((a, b) => share(b) - share(a))[0]!
  return share(best) >= 0.5 ? best : undefined
}

/**
 * The register publishes Windows-1252; a copy that somebody saved as UTF-8 says so by its byte order mark. Line ends become LF:
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
