import type { ConsumerTeam } from '#lib/labels'
import { catalogue, type ColumnId } from './catalogue.ts'
import type { Column } from './column.ts'
import type { Filters } from './filters.ts'
import type { Value } from './value.ts'

/** A column as one export shows it: under the catalogue's heading, or the one that its team is used to. */
type ExportColumn = { column: Column; heading: string }

/** One export: its columns in order, the rows it takes and the filters it offers. */
export type ExportDefinition = {
  /** Permanent: it is in addresses and in the record of downloads. */
  id: string
  name: string
  purpose: string
  /** The consumer team whose export it is; null for the merged one, which all of them take. */
  owner: ConsumerTeam | null
  /** The projects in it, of all that are not deleted. */
  rows: { meaning: string; condition?: Value }
  /** The date that `from` and `to` look at. */
  dateBasis: { meaning: string; date: Value }
  filters: readonly (keyof Filters)[]
  columns: readonly ExportColumn[]
}

/** Columns of the catalogue by id, in this order; a pair gives a column the team's own heading. */
export const pick = (...wanted: (ColumnId | [id: ColumnId, heading: string])[]): ExportColumn[] =>
  wanted.map((choice) => {
    const [id, heading] = typeof choice === 'string' ? [choice, undefined] : choice
    const column = byId.get(id)!
    return { column, heading: heading ?? column.heading }
  })

const byId = new Map<string, Column>(catalogue.map((column) => [column.id, column]))
