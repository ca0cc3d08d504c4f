import { cellOf } from '#lib/exports/query/select'
import { columnsRead, isDerived, tablesOfSource } from '#lib/catalogue/sources/tables'
import { neededFor } from '#lib/catalogue/sources/sources'
import type { Column } from '#lib/catalogue/model/column'
import { sourcesOf } from '#lib/catalogue/model/value'

/** The columns of tables that a cell is made of: `person.first_name`, or `note.*` where a table is summed up. */
export type Reads = ReadonlySet<string>

/** What the cells of a column are made of: its own fields, and those by which their rows are found. */
export function readsOf(column: Column): Reads {
  const cell = cellOf(column, 'plain')
  const summed = neededFor(sourcesOf(cell)).filter(isDerived).flatMap(tablesOfSource)
  return new Set([...columnsRead(cell.reads), ...summed.map((table) => `${table}.*`)])
}

/** Whether a change of some columns of a table may have changed the cell. */
export const isRead = (reads: Reads, table: string, columns: readonly string[]): boolean =>
  reads.has(`${table}.*`) || columns.some((column) => reads.has(`${table}.${column}`))
