import { config } from '#lib/platform/config/config'
import { snakeCase } from '#lib/platform/database/snake-case'
import { escapeLiteral, joinSql, raw, sql, type Sql } from '#lib/platform/database/sql'
import type { FieldOf, Read, SourceName } from '#lib/catalogue/sources/sources'
import { gapOf, joinGaps, noGaps, type Gaps } from './gaps.ts'

/**
 * An SQL expression over the sources, what it reads, and how it may look without a value. Its SQL is made on use: the portal's
 * address is a setting that a build lacks.
 */
export type Value = { sql: () => Sql; reads: readonly Read[]; gaps: Gaps }

/** A field of a source, named as its Prisma model names it: a name that does not exist does not compile. */
export function field<Name extends SourceName>(source: Name, name: FieldOf<Name>): Value {
  const text = raw(`${snakeCase(source)}.${snakeCase(name)}`)
  return { sql: () => text, reads: [`${source}.${snakeCase(name)}`], gaps: noGaps }
}

/** A value made of others, in brackets; a text among them is a constant. It reads what they read, and has their gaps. */
export function expression(strings: TemplateStringsArray, ...parts: (Value | string)[]): Value {
  const values = parts.map((part) => (typeof part === 'string' ? literal(part) : part))
  return {
    sql: () => sql`(${sql(strings, ...values.map((value) => value.sql()))})`,
    reads: [...new Set(values.flatMap(({ reads }) => reads))],
    gaps: joinGaps(values.map(({ gaps }) => gaps)),
  }
}

/** The sources that values read. */
export const sourcesOf = (...values: readonly Pick<Value, 'reads'>[]): SourceName[] => [
  ...new Set(values.flatMap(({ reads }) => reads.map((read) => read.slice(0, read.indexOf('.')) as SourceName))),
]

/** A value in other SQL, which reads and lacks the same. */
export const rewritten = (value: Value, rewrite: (text: Sql) => Sql): Value => ({
  ...value,
  sql: () => rewrite(value.sql()),
})

/** A constant. */
export const literal = (text: string): Value => ({ sql: () => sql`${text}`, reads: [], gaps: gapOf(text) })

/** No value in any row. */
export const nothing: Value = { sql: () => raw('null::text'), reads: [], gaps: noGaps }

/** A day, like 2026-09-01; SQL has no parameter where it names the type first. */
export const day = (text: string): Value => ({ sql: () => raw(`date ${escapeLiteral(text)}`), reads: [], gaps: noGaps })

/** The address of the portal, as configured when the file is made. */
export const baseUrl: Value = { sql: () => sql`${config().baseUrl}`, reads: [], gaps: noGaps }

/** A column of a row that is a field. */
export const member = (row: Value, name: string): Value => rewritten(row, (text) => sql`(${text}).${raw(name)}`)

/** SQL for the label of a code. */
export const labelSql = (code: Sql, dictionary: Record<string, string>): Sql =>
  sql`case ${code} ${joinSql(
    Object.entries(dictionary).map(([key, label]) => sql`when ${key} then ${label}`),
    ' ',
  )} end`

/** The label of a code (lib/labels.ts); blank stays blank. */
export const coded = (code: Value, dictionary: Record<string, string>): Value => ({
  ...rewritten(code, (text) => labelSql(text, dictionary)),
  gaps: joinGaps([code.gaps, ...Object.values(dictionary).map(gapOf)]),
})

/** The labels of a list of codes, in its order, with a semicolon between; blank where there are none. */
export const codedList = (codes: Value, dictionary: Record<string, string>): Value =>
  expression`(select string_agg(${JSON.stringify(dictionary)}::jsonb ->> code, '; ') from unnest(${codes}) as code)`

/** A truth as `yes` or `no`; blank stays blank. */
export const yesOrNo = (truth: Value): Value =>
  expression`case when ${truth} then 'yes' when not ${truth} then 'no' end`

/** A code of yes, no and not-applicable as lower-case words. */
export const yesNoWords = (code: Value): Value => expression`replace(${code}, '-', ' ')`

/** The value, or the word for what will be known but is not yet. */
export const orUnconfirmed = (value: Value): Value => expression`coalesce(${value}::text, ${'unconfirmed'})`

/** A person's name; blank where there is no person. */
export const fullName = (
  person: 'officer' | 'groupOfficer' | 'newTrustOfficer' | 'creator' | 'caseworker' | 'lastChangedBy',
): Value => expression`${field(person, 'firstName')} || ' ' || ${field(person, 'lastName')}`
