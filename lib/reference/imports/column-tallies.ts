import { orderOf } from '#lib/calendar/written-dates'
import type { FileColumn } from '#lib/reference/files/file-type'
import type { ImportFile } from '#lib/reference/files/import-file'
import { ImportProblem } from '#lib/reference/files/import-problem'

/** How many cells of a column had a value, how many of them were not understood and one of those; how its dates were written. */
type Tally = { given: number; lost: number; example: string; dayFirst: number; monthFirst: number }

/**
 * The columns, by name, of which some values were not understood, and those that the file says nothing of: of these the `blank` ones,
 * with their headings, are in the file.
 */
export type Unread = { some: ReadonlySet<string>; all: ReadonlySet<string>; blank: ReadonlyMap<string, string> }

/** Fewer values, or rows, say nothing of a column as a whole. */
const enough = 10

/** Counts what was read of each column, so that it is judged by the whole file. */
export function tallyColumns(file: ImportFile) {
  const tallies = new Map<string, Tally>()
  const tallyOf = (name: string) => {
    const tally = tallies.get(name) ?? { given: 0, lost: 0, example: '', dayFirst: 0, monthFirst: 0 }
    tallies.set(name, tally)
    return tally
  }
  return {
    count({ name, format }: FileColumn, cell: string, problem: string | undefined) {
      if (cell === '') return
      const tally = tallyOf(name)
      tally.given += 1
      if (problem && (tally.lost += 1) === 1) tally.example = problem
      if (format.sqlType !== 'date') return
      const order = orderOf(cell)
      if (order === 'day-first') tally.dayFirst += 1
      else if (order === 'month-first') tally.monthFirst += 1
    },

    /** Throws ImportProblem where a column is not understood as a whole. */
    judge(read: number): { unread: Unread; columns: { heading: string; problem: string }[] } {
      const some = new Set<string>()
      const all = new Set<string>()
      const blank = new Map<string, string>()
      const columns = file.kind.columns.flatMap((column) => {
        const tally = tallyOf(column.name)
        refuse(file, column, tally)
        if (tally.lost > 0) some.add(column.name)
        const isMissing = !file.positions.has(column.name)
        const isBlank = !isMissing && tally.given === 0 && read >= enough
        if (isMissing || isBlank) all.add(column.name)
        if (isBlank) blank.set(column.name, column.heading)
        const problem = isMissing ? 'the file has no such column; what is stored stays' : lossOf(column, tally)
        return problem ? [{ heading: column.heading, problem }] : []
      })
      return { unread: { some, all, blank }, columns }
    },
  }
}

function refuse({ name }: ImportFile, { heading }: FileColumn, { given, lost, example, dayFirst, monthFirst }: Tally) {
  if (monthFirst > dayFirst)
    throw new ImportProblem(
      `${name}: the dates of “${heading}” are written month first, so that it is not known which day they are. Save them as 31-12-2019.`,
    )
  if (given >= enough && lost * 2 > given)
    throw new ImportProblem(
      `${name}: the column “${heading}” is not understood. Of ${given} values ${lost} are not what it should hold: ${example}.`,
    )
}

const lossOf = ({ required, strict }: FileColumn, { lost }: Tally) =>
  lost === 0 || required || strict
    ? undefined
    : `${lost} ${lost === 1 ? 'value was' : 'values were'} not understood; what is stored stays`
