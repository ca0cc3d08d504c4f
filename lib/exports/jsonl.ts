import type { Encoding } from './encoding.ts'
import { exportSelect } from './query.ts'

/**
 * JSON Lines: one object a row, keyed by column id; numbers are numbers, dates ISO strings, blank is null. COPY's CSV format with quote
 * and delimiter characters that JSON text never holds leaves every line as it is.
 */
export const jsonlEncoding: Encoding = {
  contentType: 'application/jsonl; charset=utf-8',
  statement: (definition, filters, part) =>
    `copy (select row_to_json(line) from (${exportSelect(definition, filters, 'json', part)}) as line)
     to stdout (format csv, quote e'\\x01', delimiter e'\\x02')`,
  head: () => Buffer.alloc(0),
  createRewrite: () => (piece) => piece,
}
