import { raw, sql, type Sql } from '#lib/platform/database/sql'

/**
 * A spreadsheet takes a cell that starts with one of these for a formula: = + - @, their full-width forms, tab and line ends
 * (ASVS 5.0 1.2.10, OWASP "CSV injection"). Such a cell gets an apostrophe before it. One that already starts with apostrophes
 * and then one of these gets another, so that taking one away always gives the text back.
 */
const starts = '=+@\t\r\n＝＋－＠-'
const pattern = `^'*[${starts}]`
const guarded = new RegExp(pattern, 'u')

/** A text cell that no spreadsheet runs. */
export const guard = (text: string): string => (guarded.test(text) ? `'${text}` : text)

/** The text that was guarded. */
export const unguard = (text: string): string =>
  text.startsWith("'") && guarded.test(text.slice(1)) ? text.slice(1) : text

const firstCodes = raw([..."'", ...starts].map((letter) => letter.codePointAt(0)).join(', '))
const sqlPattern = raw(
  `e'${pattern.replaceAll("'", "''").replaceAll('\t', '\\t').replaceAll('\r', '\\r').replaceAll('\n', '\\n')}'`,
)

/** The same rule in SQL, inlined: a function costs three times as much. The first letter decides for nearly every cell. */
export const guardedSql = (text: Sql): Sql =>
  sql`case when ascii(${text}) in (${firstCodes}) and ${text} ~ ${sqlPattern} then '''' || ${text} else ${text} end`
