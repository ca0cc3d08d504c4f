import { catalogue } from '#lib/catalogue/catalogue'
import { columnsRead, exportedTables } from '#lib/catalogue/sources/tables'
import { cellOf } from '#lib/exports/query/select'
import { linksOf, splitColumn, type LinkedTable } from '#lib/platform/database/relations'

let known: ReadonlyMap<LinkedTable, readonly string[]> | undefined

/** What the feed tells of each table: its id, what it hangs on, whether it was deleted, and the columns that exports read. Nothing else leaves. */
export function feedColumns(): ReadonlyMap<LinkedTable, readonly string[]> {
  if (known) return known
  const reads = catalogue.flatMap((column) => columnsRead(cellOf(column, 'plain').reads)).map(splitColumn)
  known = new Map(
    exportedTables.map((table) => [
      table,
      columnsOf(
        table,
        reads.flatMap(([of, name]) => (of === table ? [name] : [])),
      ),
    ]),
  )
  return known
}

function columnsOf(table: LinkedTable, read: readonly string[]): string[] {
  const keys = linksOf(table).map(({ by }) => by)
  const named = exportedTables.flatMap((other) =>
    linksOf(other).flatMap(({ from, column }) => (from === table ? [column] : [])),
  )
  const deletion = table === 'project' || table === 'proposal' ? ['deleted_at'] : []
  return [...new Set(['id', ...keys, ...named, ...deletion, ...read])]
}
