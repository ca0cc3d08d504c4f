import type { Format } from './formats.ts'

/**
 * One column of a published file: its heading there, or the ones that other years gave it, and its name here. A row without a
 * `required` one is rejected; so is one that a `strict` column does not understand. A file may lack an `optional` column.
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
}

/**
 * One kind of file that somebody publishes. `key` names the columns that make a row the only one of its kind; rows that `keeps`
 * does not list are left out.
 */
export type FileKind = {
  name: string
  columns: readonly FileColumn[]
  key: readonly string[]
  keeps?: { name: string; values: readonly string[] }
}
