import { sql, type Sql } from '#lib/platform/database/sql'
import type { Encoding } from './encoding.ts'

/** It is registered nowhere; as a type of text the server compresses it. */
export const jsonlType = 'text/jsonl; charset=utf-8'

/**
 * A COPY of a SELECT of one JSON value a row, a line each: its CSV format with quote and delimiter characters that JSON text never holds
 * leaves every line as it is.
 */
export const oneValueALine = (select: Sql): Sql =>
  sql`copy (${select}) to stdout (format csv, quote e'\\x01', delimiter e'\\x02')`

/** JSON Lines: one object a row, keyed by column id; numbers are numbers, dates ISO strings, blank is null. */
export const jsonlEncoding: Encoding = {
  contentType: jsonlType,
  rendering: 'json',
  copy: (select) => oneValueALine(sql`select row_to_json(line) from (${select}) as line`),
  head: () => Buffer.alloc(0),
  createRewrite: () => (piece) => piece,
}
