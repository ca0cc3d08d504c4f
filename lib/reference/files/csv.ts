import { createReadStream } from 'node:fs'
import { pipeline, Transform } from 'node:stream'
import { parse, type Options } from 'csv-parse'
import type { Encoding } from './encoding.ts'

/** How a file writes its rows: `headingsAt` is the record that holds the headings, counted from 1. */
export type Layout = { encoding: Encoding; delimiter: string; headingsAt: number }

/** What divides the cells: the publisher's comma, or what spreadsheets write in other settings. */
export const delimiters = [',', ';', '\t', '|'] as const

// Far more than a row of any such file; a quote that nobody closed would otherwise gather the rest of the file in memory.
const longestRow = 100_000

type Written = Pick<Layout, 'encoding' | 'delimiter'>

/** The records of a file, one by one, and once they are read, whether the last one ended with a line break. */
export function recordsOf(path: string, { encoding, delimiter }: Written, options: Options) {
  const decoder = new TextDecoder(encoding)
  let heldBack = ''
  let last = ''
  const lines = (text: string, isLast: boolean) => {
    let whole = heldBack + text
    heldBack = ''
    // A line end may be cut in two.
    if (!isLast && whole.endsWith('\r')) [whole, heldBack] = [whole.slice(0, -1), '\r']
    const read = whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
    last = read.at(-1) ?? last
    return read
  }
  // The parser counts a CRLF inside quotes as two lines, and knows no lone CR.
  const decode = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, lines(decoder.decode(chunk, { stream: true }), false)),
    flush: (done) => done(null, lines(decoder.decode(), true)),
  })
  const parser = parse({
    ...options,
    delimiter,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  })
  // Whoever iterates the parser sees any error: the pipeline passes it on.
  const records: AsyncIterable<unknown> = pipeline(createReadStream(path), decode, parser, () => {})
  return { records, endedWithLineBreak: () => last === '\n' }
}
