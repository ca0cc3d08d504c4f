import { linkedTables, type LinkedTable, type TableColumn } from '#lib/platform/database/relations'
import type { Source } from './source.ts'
import { neededFor, sources, type Read, type SourceName } from './sources.ts'

const sourceOf = (name: SourceName): Source<unknown> => sources[name]

/** The tables that a source reads. */
export const tablesOfSource = (name: SourceName): LinkedTable[] => {
  const { table, summed } = sourceOf(name)
  return summed.length > 0 ? [...summed] : [table!]
}

/** The tables that exports read, each after those that it hangs on. */
export const exportedTables: readonly LinkedTable[] = linkedTables.filter((table) =>
  (Object.keys(sources) as SourceName[]).some((name) => tablesOfSource(name).includes(table)),
)

/** The columns of tables that reads of sources come from, and by which the rows of these are found. */
export function columnsRead(reads: readonly Read[]): TableColumn[] {
  const needed = neededFor(reads.map((read) => splitRead(read)[0]))
  const found = needed.flatMap((name) => sourceOf(name).on(name) as Read[])
  return [...[...reads, ...found].flatMap(columnOfTable), ...needed.flatMap((name) => sourceOf(name).reads)]
}

/** The column of a table that a field of a source is, where it is one. */
function columnOfTable(read: Read): TableColumn[] {
  const [source, column] = splitRead(read)
  const { table, made } = sourceOf(source)
  return table && !made.includes(column) ? [`${table}.${column}`] : []
}

const splitRead = (read: Read) => {
  const dot = read.indexOf('.')
  return [read.slice(0, dot) as SourceName, read.slice(dot + 1)] as const
}

/** Whether the rows of a source are its own, and not those of a table. */
export const isDerived = (name: SourceName): boolean => sourceOf(name).summed.length > 0
