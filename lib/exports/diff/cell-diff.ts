import type pg from 'pg'
import { causesOf, type Cause } from './change-authors.ts'
import { inBatches, type ChangedRow, type Comparison } from './row-diff.ts'
import { findColumn } from '#lib/exports/model/definition'
import { csvCell } from '#lib/exports/files/csv'
import { guard } from '#lib/exports/query/guard'
import { setReadPoint, type AsOf } from '#lib/exports/point-in-time/read-transaction'
import { isRead, readsOf, type Reads } from './reads.ts'
import { schoolsOf } from './schools.ts'
import { scopedSelect } from '#lib/exports/query/scope'

/** The columns of a file of changes. */
export const changesColumns = [
  { id: 'project_id', heading: 'Project ID' },
  { id: 'urn', heading: 'URN' },
  { id: 'school_name', heading: 'School or academy' },
  { id: 'column_id', heading: 'Column ID' },
  { id: 'heading', heading: 'Heading' },
  { id: 'old_value', heading: 'Old value' },
  { id: 'new_value', heading: 'New value' },
  { id: 'last_changed_by', heading: 'Last changed by' },
  { id: 'last_changed_at', heading: 'Last changed at' },
]

/** So many projects are told at a time: both rows of each are held. */
const batchSize = 250

/** How a project that came into the export, or left it, is told: before the lines of its cells. */
const wholeRow = { columnId: '', heading: 'Project in the export' }

type ChangeAuthor = { by: string; at: Date | undefined }

/** A cell of the export that differs between two states: what it was and is, who last changed what it is made of, and when. */
export type ChangedCell = ChangeAuthor & {
  projectId: string
  urn: string
  school: string
  columnId: string
  heading: string
  before: string
  after: string
}

/**
 * What a file of changes tells: the cells of the export that differ between two states, project by project. Reads some projects at a time.
 */
export async function* changedCells(
  client: pg.PoolClient,
  span: Comparison,
  changed: readonly ChangedRow[],
): AsyncGenerator<ChangedCell> {
  const columns = span.definition.columns.map(({ column, heading }) => ({
    id: column.id,
    heading,
    reads: readsOf(column),
  }))
  for (const some of inBatches(changed, batchSize)) {
    const ids = some.map(({ projectId }) => projectId)
    const before = await cellsOf(client, span, ids, span.since)
    const after = await cellsOf(client, span, ids, span.until)
    const causes = Map.groupBy(await causesOf(client, span, ids), ({ projectId }) => projectId)
    await setReadPoint(client, span.until)
    const schools = await schoolsOf(client, ids)
    for (const { projectId, change } of some) {
      const { urn = '', name = '' } = schools.get(projectId) ?? {}
      const project = { projectId, urn, school: name }
      const [old, now] = [before.get(projectId), after.get(projectId)]
      const own = causes.get(projectId) ?? []
      if (change !== 'changed')
        yield {
          ...project,
          ...wholeRow,
          before: old ? 'yes' : 'no',
          after: now ? 'yes' : 'no',
          ...lastChange(own, undefined),
        }
      for (const [index, { id, heading, reads }] of columns.entries()) {
        const [from, to] = [old?.[index] ?? null, now?.[index] ?? null]
        if (from === to) continue
        yield { ...project, columnId: id, heading, before: from ?? '', after: to ?? '', ...lastChange(own, reads) }
      }
    }
  }
}

/**
 * A line of CSV, in the order of the columns. Text is guarded against spreadsheets; numbers, dates and codes are as they are in the rows
 * of the export.
 */
export function toLine({ projectId, urn, school, columnId, heading, before, after, by, at }: ChangedCell): string {
  const guardedValue = (findColumn(columnId)?.type ?? 'text') === 'text' ? guard : (value: string) => value
  const told = [by, at ? `${at.toISOString().slice(0, 19)}Z` : '']
  const cells = [
    ...[projectId, urn, school, columnId, heading].map(guard),
    ...[before, after].map(guardedValue),
    ...told.map(guard),
  ]
  return `${cells.map(csvCell).join()}\r\n`
}

/** The newest change to what a cell is made of; to the project at all, where none is known to be. */
function lastChange(causes: readonly Cause[], reads: Reads | undefined): ChangeAuthor {
  const cause = (reads && causes.find(({ table, columns }) => isRead(reads, table, columns))) ?? causes[0]
  return { by: cause?.actor ?? '', at: cause?.at }
}

async function cellsOf(
  client: pg.PoolClient,
  { definition, filters }: Comparison,
  ids: readonly string[],
  past?: AsOf,
) {
  const state = await setReadPoint(client, past, { scoped: true })
  const { text, values } = scopedSelect({ definition, filters, rendering: 'plain', ids, state })
  const { rows } = await client.query<(string | null)[]>({ text, values, rowMode: 'array' })
  return new Map(rows.map(([id, ...cells]) => [id!, cells]))
}
