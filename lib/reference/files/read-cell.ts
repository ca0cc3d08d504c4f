import { isShortened } from '#lib/identifiers'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import type { FileColumn } from './file-type.ts'
import { isPlaceholder } from './placeholders.ts'

/** No honest value is longer, and none makes a pattern slow. */
const longest = 10_000
const count = (number: number) => number.toLocaleString('en-GB')

/** What a cell holds, null where it says that there is nothing; or why it was not understood. */
export function readCell(column: FileColumn, written: string): { value: string | null; problem?: string } {
  const { heading, format, required } = column
  if (written.length > longest)
    return {
      value: null,
      problem: `“${heading}” has ${count(written.length)} characters; ${count(longest)} are the most that it may have`,
    }
  const cell = stripInvisible(written).trim()
  const value = cell === '' || isPlaceholder(cell, column) ? '' : format.parse(cell)
  if (value) return { value }
  if (value === '')
    return required
      ? { value: null, problem: `“${heading}” is ${cell === '' ? 'blank' : `“${cell}”`}` }
      : { value: null }
  const problem = isShortened(cell)
    ? `“${heading}” was shortened by a spreadsheet: “${shown(cell)}”`
    : `“${heading}” should be ${format.expects}: “${shown(cell)}”`
  return { value: null, problem }
}

/** A cell as a reason shows it: short, and without the NUL that a database refuses. */
const shown = (cell: string) => cell.slice(0, 40).replaceAll('\0', '')
