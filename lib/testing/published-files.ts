import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileKind } from '#lib/imports/file-kind'

type Options = { headings?: readonly string[]; end?: string }

/** The headings of a kind of published file, as this product needs them. */
export const headingsOf = (kind: FileKind) => kind.columns.map(({ heading }) => heading)

/**
 * Writes a made-up file of the department for tests: Windows-1252, CRLF, quoted where needed. A row names its cells by heading;
 * one given as text is written as it stands. Gives the path.
 */
export function writePublishedFile(
  folder: string,
  kind: FileKind,
  rows: readonly (Record<string, string> | string)[],
  { headings = headingsOf(kind), end = '\r\n' }: Options = {},
): string {
  const lines = rows.map((row) => (typeof row === 'string' ? row : headings.map((name) => quoted(row[name] ?? ''))))
  const path = join(folder, `${kind.name}.csv`)
  writeFileSync(path, windows1252([headings.map(quoted), ...lines].join('\r\n') + end))
  return path
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Windows-1252 is Latin-1 but for a few signs, of which made-up names use only the apostrophe. */
const windows1252 = (text: string) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1')
