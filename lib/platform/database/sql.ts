import { empty, join, raw, Sql, sqltag as sql } from '@prisma/client/runtime/client'
import pg from 'pg'

// One way to write SQL: a tagged template whose values stay apart from its text. Prisma and pg both take what it makes,
// with the values as parameters; COPY takes none, so `writeLiterals` writes them into its text.
export { empty, join as joinSql, raw, Sql, sql }

/** An SQL literal. Refuses NUL, which PostgreSQL text cannot hold. */
export function escapeLiteral(text: string): string {
  if (text.includes('\0')) throw new Error('PostgreSQL text cannot hold NUL')
  return pg.escapeLiteral(text)
}

/** A query's text with its values written into it. */
export const writeLiterals = ({ strings, values }: Sql): string =>
  strings.reduce((text, next, index) => text + literalOf(values[index - 1]) + next)

function literalOf(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'string') return escapeLiteral(value)
  if (Array.isArray(value)) return `array[${value.map(literalOf).join()}]`
  throw new Error(`No SQL literal for ${typeof value}`)
}
