import { config } from '#lib/platform/config/config'
import { snakeCase } from '#lib/platform/database/snake-case'
import { quoted } from '#lib/platform/database/quoted'
import type { FieldOf, SourceName } from '#lib/catalogue/sources/sources'

/** An SQL expression and the sources it reads. Its text is made on use: the portal's address is a setting that a build lacks. */
export type Value = { sources: readonly SourceName[]; text: () => string }

/** A field of a source, named as its Prisma model names it: a name that does not exist does not compile. */
export const field = <Name extends SourceName>(source: Name, name: FieldOf<Name>): Value => ({
  sources: [source],
  text: () => `${snakeCase(source)}.${snakeCase(name)}`,
})

/** An expression made of others, in brackets; it reads all their sources. */
export const sql = (strings: TemplateStringsArray, ...parts: Value[]): Value => ({
  sources: [...new Set(parts.flatMap((part) => part.sources))],
  text: () => `(${String.raw({ raw: strings }, ...parts.map((part) => part.text()))})`,
})

/** A constant. */
export const literal = (text: string): Value => ({ sources: [], text: () => quoted(text) })

/** The address of the portal, as configured when the file is made. */
export const baseUrl: Value = { sources: [], text: () => quoted(config().baseUrl) }

/** The label of a code (lib/labels.ts); blank stays blank. */
export const coded = (code: Value, dictionary: Record<string, string>): Value => ({
  sources: code.sources,
  text: () =>
    `case ${code.text()} ${Object.entries(dictionary)
      .map(([key, label]) => `when ${quoted(key)} then ${quoted(label)}`)
      .join(' ')} end`,
})

/** The labels of a list of codes, in its order, with a semicolon between; blank where there are none. */
export const codedList = (codes: Value, dictionary: Record<string, string>): Value => {
  const labels = quoted(JSON.stringify(dictionary))
  return sql`(select string_agg(${{ sources: [], text: () => labels }}::jsonb ->> code, '; ') from unnest(${codes}) as code)`
}

/** A truth as `yes` or `no`; blank stays blank. */
export const yesOrNo = (truth: Value): Value => sql`case when ${truth} then 'yes' when not ${truth} then 'no' end`

/** A code of yes, no and not-applicable as lower-case words. */
export const yesNoWords = (code: Value): Value => sql`replace(${code}, '-', ' ')`

/** The value, or the word for what will be known but is not yet. */
export const orUnconfirmed = (value: Value): Value => sql`coalesce(${value}::text, 'unconfirmed')`

/** A person's name; blank where there is no person. */
export const fullName = (
  person: 'officer' | 'groupOfficer' | 'newTrustOfficer' | 'creator' | 'caseworker' | 'lastChangedBy',
): Value => sql`${field(person, 'firstName')} || ' ' || ${field(person, 'lastName')}`
