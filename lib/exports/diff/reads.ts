import { snakeCase } from '#lib/platform/database/snake-case'
import { cellOf } from '#lib/exports/query/select'
import { tablesOfSource } from '#lib/exports/query/scope'
import { neededFor, sources, type SourceName } from '#lib/catalogue/sources/sources'
import type { Column } from '#lib/catalogue/model/column'

/** The columns of tables that a cell is made of: `person.first_name`, or `note.*` where a table is summed up. */
export type Reads = ReadonlySet<string>

/** What the cells of a column are made of: its own fields, and those by which their rows are found. */
export function readsOf(column: Column): Reads {
  const { text, sources: wanted } = cellOf(column, 'plain')
  const needed = neededFor(wanted)
  const tableOf = new Map(needed.map((name) => [snakeCase(name), plainTable(name)]))
  const summed = needed.filter((name) => !plainTable(name)).flatMap(tablesOfSource)
  const fields = [text(), ...needed.map(conditionOf)].flatMap((sql) =>
    [...sql.matchAll(/\b([a-z_]+)\.([a-z0-9_]+)\b/g)].flatMap(([, alias, field]) => {
      const table = tableOf.get(alias!)
      return table ? [`${table}.${field}`] : []
    }),
  )
  return new Set([...fields, ...summed.map((table) => `${table}.*`)])
}

/** The table whose rows a source joins as they are; undefined where it makes rows of its own. */
const plainTable = (name: SourceName) => /^(?:from|(?:left )?join) ([a-z_]+)\b/.exec(sources[name].join)?.[1]

const conditionOf = (name: SourceName) => sources[name].join.slice(sources[name].join.lastIndexOf(' on '))

/** Whether a change of some columns of a table may have changed the cell. */
export const isRead = (reads: Reads, table: string, columns: readonly string[]): boolean =>
  reads.has(`${table}.*`) || columns.some((column) => reads.has(`${table}.${column}`))
