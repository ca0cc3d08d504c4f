import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Filters } from '#lib/catalogue/filters/filters'
import { linkedTables, linksOf, type Link, type LinkedTable } from '#lib/platform/database/relations'
import { exportSelect, sourcesOf, type Rendering } from './select.ts'
import { sources, type SourceName } from '#lib/catalogue/sources/sources'

/** The state that is read: `public` as it stands, `as_at` the past one that the transaction looks back to. */
export type State = 'public' | 'as_at'

/** The tables that a source reads. */
export const tablesOfSource = (name: SourceName): string[] => [
  ...new Set([...sources[name].join.matchAll(/\b(?:from|join)\s+([a-z_]+)/g)].map(([, table]) => table!)),
]

/** The tables that an export reads, each after those that it hangs on. */
export function tablesOf(definition: ExportDefinition, filters: Filters): LinkedTable[] {
  const read = new Set<string>(sourcesOf(definition, filters).flatMap(tablesOfSource))
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
export function scopedSelect({ definition, filters, rendering, ids, state, keyed = true }: Scope): string {
  const tables = tablesOf(definition, filters)
  const parts = tables.map((table) => `${table} as materialized (${rowsFor(table, tables, ids, state)})`)
  return `with ${parts.join(',\n')}\n${exportSelect(definition, filters, rendering, { keyed })}`
}

function rowsFor(table: LinkedTable, tables: readonly LinkedTable[], ids: readonly string[], state: State): string {
  if (table === 'project') return `select * from ${state}.project where id = any (${idList(ids)})`
  const wanted = Map.groupBy(
    linksOf(table).filter(({ from }) => tables.includes(from)),
    ({ by }) => by,
  )
  const isWanted = [...wanted].map(([by, links]) => `${by} = any (${valuesOf(links)})`)
  const rows = `select * from ${state}.${table} where (${isWanted.join(' or ')})`
  if (state === 'public' || [...wanted.keys()].join() === 'id') return rows
  // The newest version of a row is found by its id: by anything else the view would be made for all rows first.
  const ever = isWanted.map((condition) => `select id from history.${table} where ${condition}`)
  return `${rows} and id = any (array(${ever.join(' union all ')}))`
}

/** An array that is made once; a view of the past looks its members up by index. */
const valuesOf = (links: readonly Link[]) =>
  `array(${links.map(({ from, column }) => `select ${column} from ${from} where ${column} is not null`).join(' union ')})`

/** Ids as an SQL literal; they come from the database. */
export const idList = (ids: readonly string[]) => `'{${ids.join()}}'::uuid[]`
