import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyLine } from '#lib/platform/database/copy-line'
import { readRows, type ImportFile } from '#lib/reference/files/import-file'
import { readCell } from '#lib/reference/files/read-cell'
import { tallyColumns, type Unread } from './column-tallies.ts'
import { removeRepeats } from './remove-repeats.ts'
import { note, type FileReport } from './report.ts'

type Tallies = ReturnType<typeof tallyColumns>

/** The temporary table that a file is read into: line numbers, the columns of its kind, and which of them were not understood. */
export const stagingTable = (file: ImportFile) => `incoming_${file.kind.name.replaceAll(/\W/g, '_')}`

/**
 * Streams a file into its temporary table, row by row, so that its size does not matter. Counts what it read, and what it had to
 * reject (a row without its required values, or another one with the same key) or did not understand, in `report`. Throws ImportProblem
 * where a column as a whole is not understood.
 */
export async function stage(client: PoolClient, file: ImportFile, report: FileReport): Promise<Unread> {
  const staged = stagingTable(file)
  const columns = file.kind.columns.map(({ name, format }) => `${name} ${format.sqlType}`)
  await client.query(
    `create temporary table ${staged} (line integer, kept text[], ${columns.join(', ')}) on commit drop`,
  )
  const tallies = tallyColumns(file)
  const copy = client.query(copyFrom(`copy ${staged} from stdin`))
  await pipeline(Readable.from(copyLines(file, report, tallies)), copy)
  const { unread, columns: notices } = tallies.judge(report.read)
  report.columns = notices
  await removeRepeats(client, file, staged, report)
  return unread
}

async function* copyLines(file: ImportFile, report: FileReport, tallies: Tallies): AsyncGenerator<string> {
  const read = rowReader(file, report, tallies)
  for await (const row of readRows(file)) {
    report.read += 1
    if ('reason' in row) note(report.rejected, { file: file.name, ...row })
    else {
      const values = read(row.cells, row.line)
      if (values) yield copyLine([row.line, ...values])
    }
  }
}

/** Turns cells into the columns not understood and the values in the order of the kind's columns; null where the row is left out. */
function rowReader(file: ImportFile, report: FileReport, tallies: Tallies) {
  const { columns, keeps } = file.kind
  const columnsAt = columns.map((column) => ({ column, position: file.positions.get(column.name) }))
  const keptBy = columnsAt.find(({ column }) => column.name === keeps?.name)

  return (cells: string[], line: number): (string[] | string | null)[] | null => {
    if (
      keeps &&
      keptBy &&
      !keeps.values.includes(readCell(keptBy.column, cellAt(cells, keptBy.position)).value ?? '')
    ) {
      report.leftOut += 1
      return null
    }
    const problems: string[] = []
    const kept: string[] = []
    const values = columnsAt.map(({ column, position }) => {
      const cell = cellAt(cells, position)
      const { value, problem } = readCell(column, cell)
      tallies.count(column, cell.trim(), problem)
      if (problem && (column.required || column.strict)) problems.push(problem)
      else if (problem) {
        kept.push(column.name)
        note(report.warnings, { file: file.name, line, reason: `${problem}; what is stored stays` })
      }
      return value
    })
    if (problems.length === 0) return [kept, ...values]
    note(report.rejected, { file: file.name, line, reason: problems.join('; ') })
    return null
  }
}

const cellAt = (cells: string[], position: number | undefined) => (position === undefined ? '' : cells[position]!)
