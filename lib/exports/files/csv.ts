import { createCrlf } from './crlf.ts'
import type { Encoding } from './encoding.ts'
import { headerRow, type Header } from '#lib/exports/model/definition'
import { sql } from '#lib/platform/database/sql'
import { guard } from '#lib/exports/query/guard'

/**
 * CSV by RFC 4180: UTF-8, CRLF, one header row. `bom` puts a byte order mark first, without which Excel reads UTF-8 as something
 * else; other programs are better off without. The header is written here: a heading may be longer than an SQL name can be.
 */
export const csvEncoding = ({ bom = false, header }: { bom?: boolean; header?: Header } = {}): Encoding => ({
  contentType: csvType,
  rendering: 'csv',
  copy: (select) => sql`copy (${select}) to stdout (format csv)`,
  head: (definition) => csvHead(headerRow(definition, header), bom),
  createRewrite: createCrlf,
})

export const csvType = 'text/csv; charset=utf-8; header=present'

/** What stands before the rows of a CSV file. */
export const csvHead = (headings: readonly string[], bom: boolean): Buffer =>
  Buffer.from(`${bom ? '\ufeff' : ''}${headings.map((heading) => csvCell(guard(heading))).join()}\r\n`)

/** A cell of CSV, in quotes where it needs them. */
export const csvCell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
