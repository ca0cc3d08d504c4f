/** What a search is given at most, and what it needs at least. */
export const maxSearchLength = 100
const minSearchLength = 3

/** What somebody typed, as it is searched for: one line, without what no name holds. */
export const searchedText = (typed: string): string =>
  typed
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Why a text cannot be searched for, as a sentence; undefined where it can. */
export function searchProblem(text: string): string | undefined {
  if (text.length > maxSearchLength) return `Search for ${maxSearchLength} characters or fewer`
  const said = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return said < minSearchLength ? `Enter at least ${minSearchLength} letters or numbers to search for` : undefined
}

/** What stands for one school, trust or proposal and no other: each of these is looked up as it is. */
export type Identifiers = {
  /** As typed, in capitals, without blanks. */
  code: string
  /** The local authority's and the school's own part of a LAESTAB number. */
  laestab: [authority: string, number: string] | null
}

/** A text as identifiers: URN, UKPRN, LAESTAB (`201/4001`), TRN (`TR01234`), reference (`CON-1001`) or e-mail address. */
export function identifiersIn(text: string): Identifiers {
  const [, authority, number] = /^(\d{3})\s?[/-]?\s?(\d{4})$/.exec(text) ?? []
  return { code: text.replaceAll(' ', '').toUpperCase(), laestab: authority ? [authority, number!] : null }
}

/** Whether a text can only be a number or a reference: one that is not found is another, and not one mistyped. */
export const isNumber = (text: string): boolean =>
  /^[\d\s/-]+$/.test(text) || /^(TR\d+|(CON|SAT|MAT)-\d+|(FAM|GRP)_\d+)$/i.test(text.replaceAll(' ', ''))
