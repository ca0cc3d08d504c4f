import type { Whole } from './whole.ts'

/** What a column says of a project: the text of its cell. */
export type Cells = Record<string, (of: Whole) => string>

/** The three ways to be without a value. */
export const blank = ''
export const unconfirmed = 'unconfirmed'
export const notApplicable = 'not applicable'

/** Letters that make a spreadsheet take a cell for a formula. */
const formulaStarts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']

/** Text as it was written, made harmless for spreadsheets by an apostrophe. */
export function text(value: string | null | undefined): string {
  if (value == null) return blank
  const firstOther = [...value].find((letter) => letter !== "'")
  return firstOther && formulaStarts.includes(firstOther) ? `'${value}` : value
}

/** What people call a code. */
export const label = (dictionary: Record<string, string>, code: string | null | undefined): string =>
  code == null ? blank : dictionary[code]!

/** What people call several codes. */
export const labels = (dictionary: Record<string, string>, codes: readonly string[] | null | undefined): string =>
  (codes ?? []).map((code) => dictionary[code]!).join('; ')

/** A code of yes, no and not applicable, in small letters. */
export const answer = (code: string | null | undefined): string =>
  code === 'not-applicable' ? notApplicable : (code ?? blank)

export const yesNo = (truth: boolean): string => (truth ? 'yes' : 'no')

/** A day, as 2026-09-01. */
export const date = (day: Date | null | undefined): string => (day ? day.toISOString().slice(0, 10) : blank)

/** A moment, as 2026-09-01T12:30:00Z. */
export const instant = (at: Date | null | undefined): string => (at ? `${at.toISOString().slice(0, 19)}Z` : blank)

export const integer = (value: number | null | undefined): string => (value == null ? blank : String(value))

/** A number with so many decimal places. */
export const decimal = (value: { toString(): string } | null | undefined, places: number): string =>
  value == null ? blank : Number(value.toString()).toFixed(places)

/** Somebody's name. */
export const nameOf = (person: { firstName: string; lastName: string } | undefined): string =>
  person ? text(`${person.firstName} ${person.lastName}`) : blank

/** Columns about some projects only: in the rows of others they say that they do not apply. */
export const only = (isAbout: (of: Whole) => boolean, cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [id, (of: Whole) => (isAbout(of) ? cell(of) : notApplicable)]),
  )

export const isConversion = ({ project }: Whole) => project.type === 'conversion'
export const isTransfer = ({ project }: Whole) => project.type === 'transfer'
export const isVoluntary = ({ proposal }: Whole) => proposal.route === 'voluntary'
export const isSponsored = ({ proposal }: Whole) => proposal.route === 'sponsored'
