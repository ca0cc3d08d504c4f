import type { Format } from './formats.ts'

/**
 * One column of a published file: its heading there, or the ones that other years gave it, and its name here. A row without a
 * `required` one is rejected; so is one that a `strict` column does not understand. A file may lack an `optional` column: what is
 * stored of it stays. `unique` is a number of one open record. In a `category` column “Not applicable” is an answer and not a blank;
 * `blanks` are further words for one.
 */
export type FileColumn = {
  heading: string
  otherHeadings?: readonly string[]
  name: string
  format: Format
  required?: boolean
  strict?: boolean
  unique?: boolean
  optional?: boolean
  category?: boolean
  blanks?: readonly string[]
}

/**
 * One kind of file that a publisher or a person writes. `key` names the columns that make a row the only one of its kind; of several
 * with one key the first counts that is not `ended` (SQL). Rows that `keeps` does not list are left out. A file `byHand` may end without
 * a line break.
 */
export type FileKind = {
  name: string
  columns: readonly FileColumn[]
  key: readonly string[]
  ended?: string
  keeps?: { name: string; values: readonly string[] }
  byHand?: boolean
}
