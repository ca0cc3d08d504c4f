import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyLine } from '#lib/platform/database/copy-line'
import type { FileColumn } from './file-type.ts'
import { readRows, type ImportFile } from './import-file.ts'
import { note, type FileReport } from './report.ts'

/** The temporary table that a file is read into: its line numbers and the columns of its kind. */
export const stagingTable = (file: ImportFile) => `incoming_${file.kind.name.replaceAll(/\W/g, '_')}`

/**
 * Streams a file into its temporary table, row by row, so that its size does not matter. Counts what it read, and what it had to
 * reject (a row without its required values, or a second one with the same key) or blank, in `report`.
 */
export async function stage(client: PoolClient, file: ImportFile, report: FileReport): Promise<void> {
  const columns = file.kind.columns.map(({ name, format }) => `${name} ${format.sqlType}`)
  await client.query(
    `create temporary table ${stagingTable(file)} (line integer, ${columns.join(', ')}) on commit drop`,
  )
  const copy = client.query(copyFrom(`copy ${stagingTable(file)} from stdin`))
  await pipeline(Readable.from(copyLines(file, report)), copy)
}

async function* copyLines(file: ImportFile, report: FileReport): AsyncGenerator<string> {
  const read = rowReader(file, report)
  for await (const row of readRows(file)) {
    report.read += 1
    if ('reason' in row) note(report.rejected, { file: file.name, ...row })
    else {
      const values = read(row.cells, row.line)
      if (values) yield copyLine([row.line, ...values])
    }
  }
}

/** Turns cells into values in the order of the kind's columns; null where the row is not to be imported. */
function rowReader(file: ImportFile, report: FileReport) {
  const { columns, key, keeps } = file.kind
  const columnsAt = columns.map((column) => ({ column, position: file.positions.get(column.name) }))
  const keptAt = keeps && file.positions.get(keeps.name)!
  const keyIndexes = key.map((name) => columns.findIndex((column) => column.name === name))
  const firstLines = new Map<string, number>()

  return (cells: string[], line: number): (string | null)[] | null => {
    if (keeps && !keeps.values.includes(cells[keptAt!]!.trim())) {
      report.leftOut += 1
      return null
    }
    const problems: string[] = []
    const values = columnsAt.map(({ column, position }) => {
      const { value, problem } = readCell(column, position === undefined ? '' : cells[position]!.trim())
      if (problem && (column.required || column.strict)) problems.push(problem)
      else if (problem) note(report.warnings, { file: file.name, line, reason: `${problem}; left blank` })
      return value
    })
    const identity = keyIndexes.map((index) => values[index]).join('\t')
    const first = firstLines.get(identity)
    if (first !== undefined && problems.length === 0) problems.push(`the same row is already on line ${first}`)
    if (problems.length > 0) {
      note(report.rejected, { file: file.name, line, reason: problems.join('; ') })
      return null
    }
    firstLines.set(identity, line)
    return values
  }
}

function readCell({ heading, format, required }: FileColumn, cell: string): { value: string | null; problem?: string } {
  if (cell === '') return required ? { value: null, problem: `“${heading}” is blank` } : { value: null }
  const value = format.parse(cell)
  if (value === undefined) return { value: null, problem: `“${heading}” should be ${format.expects}: “${shown(cell)}”` }
  return { value: value === '' ? null : value }
}

/** A cell as a reason shows it: short, and without the NUL that a database refuses. */
const shown = (cell: string) => cell.slice(0, 40).replaceAll('\0', '')
