import { createHash } from 'node:crypto'
import type { ExportDefinition } from '#lib/exports/model/definition'
import { cellOf, conditionOf } from '#lib/exports/query/select'
import { joinsFor } from '#lib/catalogue/sources/sources'
import { sourcesOf, type Value } from '#lib/catalogue/model/value'
import { writeLiterals } from '#lib/platform/database/sql'

/** A column as it was: `hash` stands for its heading and SQL. */
export type ColumnFingerprint = { id: string; heading: string; hash: string }

/** What makes a file of an export other than its data: its columns in order, and its choice of rows. `hash` stands for all of it. */
export type DefinitionFingerprint = { hash: string; rowsHash: string; columns: ColumnFingerprint[] }

/** The print of a definition as it is now. */
export function fingerprint(definition: ExportDefinition): DefinitionFingerprint {
  const columns = definition.columns.map(({ column, heading }) => ({
    id: column.id,
    heading,
    hash: hashOf(heading, ...sqlOf(cellOf(column, 'csv'))),
  }))
  const rowsHash = hashOf(...sqlOf(conditionOf(definition, anyDay)))
  return { hash: hashOf(rowsHash, ...columns.flatMap(({ id, hash }) => [id, hash])), rowsHash, columns }
}

/** What differs between a definition then and now, in words; nothing where a file can be made again. */
export function differences(then: DefinitionFingerprint, now: DefinitionFingerprint): string[] {
  if (then.hash === now.hash) return []
  const before = new Map(then.columns.map((column) => [column.id, column]))
  const after = new Map(now.columns.map((column) => [column.id, column]))
  const gone = then.columns.filter(({ id }) => !after.has(id)).map(({ heading }) => `${heading}: taken away`)
  const changed = now.columns.flatMap(({ id, heading, hash }) => {
    const old = before.get(id)
    if (!old) return [`${heading}: added`]
    if (old.hash === hash) return []
    return [old.heading === heading ? `${heading}: defined differently` : `${heading}: was called ${old.heading}`]
  })
  const rows = then.rowsHash === now.rowsHash ? [] : ['The projects that are in the export']
  const all = [...rows, ...changed, ...gone]
  return all.length > 0 ? all : ['The order of the columns']
}

/** A filter that has the SQL of the date that it looks at in it. */
const anyDay = { from: '2000-01-01' }

const sqlOf = (value: Value) => [value.sql(), joinsFor(sourcesOf(value))].map(writeLiterals)

const hashOf = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
