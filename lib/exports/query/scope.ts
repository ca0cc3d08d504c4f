import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Filters } from '#lib/catalogue/filters/filters'
import { linkedTables, linksOf, type Link, type LinkedTable } from '#lib/platform/database/relations'
import { exportSelect, sourcesFor, type Rendering } from './select.ts'
import { tablesOfSource } from '#lib/catalogue/sources/tables'
import { joinSql, raw, sql, type Sql } from '#lib/platform/database/sql'

/** The state that is read: `public` as it stands, `as_at` the past one that the transaction looks back to. */
export type State = 'public' | 'as_at'

/** The tables that an export reads, each after those that it hangs on. */
export function tablesOf(definition: ExportDefinition, filters: Filters): LinkedTable[] {
  const read = new Set<LinkedTable>(sourcesFor(definition, filters).flatMap(tablesOfSource))
  for (const table of linkedTables.toReversed())
    if (read.has(table)) for (const { from } of linksOf(table)) read.add(from)
  return linkedTables.filter((table) => read.has(table))
}

type Scope = {
  definition: ExportDefinition
  filters: Filters
  rendering: Rendering
  ids: readonly string[]
  state: State
  /** Whether the rows have the project's id first. */
  keyed?: boolean
}

/**
 * An export's SELECT for some projects alone. Before it stands every table that it reads, cut down to the rows that these projects
 * need, under the table's own name: the SELECT itself is the same, and takes a time that grows with the projects and not with the tables.
 */
export function scopedSelect({ definition, filters, rendering, ids, state, keyed = true }: Scope): Sql {
  const tables = tablesOf(definition, filters)
  const parts = tables.map((table) => sql`${raw(table)} as materialized (${rowsFor(table, tables, ids, state)})`)
  return sql`with ${joinSql(parts, ',\n')}\n${exportSelect(definition, filters, rendering, { keyed })}`
}

function rowsFor(table: LinkedTable, tables: readonly LinkedTable[], ids: readonly string[], state: State): Sql {
  const rows = sql`select * from ${raw(`${state}.${table}`)}`
  if (table === 'project') return sql`${rows} where id = any (${idList(ids)})`
  const wanted = Map.groupBy(
    linksOf(table).filter(({ from }) => tables.includes(from)),
    ({ by }) => by,
  )
  const isWanted = [...wanted].map(([by, links]) => sql`${raw(by)} = any (${valuesOf(links)})`)
  const wantedRows = sql`${rows} where (${joinSql(isWanted, ' or ')})`
  if (state === 'public' || [...wanted.keys()].join() === 'id') return wantedRows
  // The newest version of a row is found by its id: by anything else the view would be made for all rows first.
  const ever = isWanted.map((condition) => sql`select id from ${raw(`history.${table}`)} where ${condition}`)
  return sql`${wantedRows} and id = any (array(${joinSql(ever, ' union all ')}))`
}

/** An array that is made once; a view of the past looks its members up by index. */
const valuesOf = (links: readonly Link[]): Sql => {
  const values = links.map(({ from, column }) => raw(`select ${column} from ${from} where ${column} is not null`))
  return sql`array(${joinSql(values, ' union ')})`
}

/** Ids of rows, in SQL. */
export const idList = (ids: readonly string[]): Sql => sql`${`{${ids.join()}}`}::uuid[]`
