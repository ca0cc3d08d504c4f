import type pg from 'pg'
import { changedRows, inBatches, resolveSnapshot, type ChangedRow, type Comparison } from './row-diff.ts'
import { changedCells, changesColumns, toLine } from './cell-diff.ts'
import { copying, type Pieces } from '#lib/exports/files/copy'
import { createCrlf } from '#lib/exports/files/crlf'
import { csvEncoding, csvHead, csvType } from '#lib/exports/files/csv'
import { headerOf, headerRow, type ExportDefinition, type Header } from '#lib/exports/model/definition'
import type { Filters } from '#lib/catalogue/filters/filters'
import { jsonlType, oneValueALine } from '#lib/exports/files/jsonl'
import { rowKey } from '#lib/exports/query/select'
import type { AsOf, ResolvedAsOf } from '#lib/exports/point-in-time/read-transaction'
import { raw, sql, type Sql } from '#lib/platform/database/sql'
import { idList, scopedSelect, type State } from '#lib/exports/query/scope'
import type { Source } from '#lib/exports/files/stream-file'

/** What a file of changes is to hold: the changed rows as they are now, or each changed cell with what it was. */
export type ChangesRequest = {
  definition: ExportDefinition
  filters: Filters
  contents: 'changed-rows' | 'changes'
  format: 'csv' | 'jsonl'
  bom?: boolean
  header?: Header
  since: AsOf
  /** The state that changes are told up to, where it is not the present one. */
  past?: AsOf
}

/** So many projects' rows are read by one statement. */
const batchSize = 2000

/**
 * A file of what has changed in an export between two states, to be streamed. `tell` is told, before the first byte, how many rows there
 * are to tell of.
 */
export function changesSource(
  request: ChangesRequest,
  tell: (known: { rowCount: number; since: ResolvedAsOf }) => void,
): Source {
  const { definition, contents, format, bom = false, header, past } = request
  const isCsv = format === 'csv'
  const cellsOfHeader = contents === 'changes' ? headerOf(changesColumns, header) : headerRow(definition, header)
  return {
    past,
    contentType: isCsv ? csvType : jsonlType,
    head: isCsv ? csvHead(cellsOfHeader, bom) : Buffer.alloc(0),
    rewrite: isCsv && contents === 'changed-rows' ? createCrlf() : (piece) => piece,
    async read(client, moment) {
      const since = await resolveSnapshot(client, request.since)
      const span = {
        definition,
        filters: request.filters,
        since,
        until: past && { at: past.at, snapshot: moment.snapshot },
      }
      const all = await changedRows(client, span)
      const changed = isCsv && contents === 'changed-rows' ? all.filter(({ change }) => change !== 'removed') : all
      tell({ rowCount: changed.length, since })
      if (contents === 'changes') return cells(client, span, changed)
      return copying(async () => statements(span, changed, format))(client, moment)
    },
  }
}

function statements(span: Comparison, changed: readonly ChangedRow[], format: 'csv' | 'jsonl'): Sql[] {
  const state = span.until ? 'as_at' : 'public'
  return [...inBatches(changed, batchSize)].map((some) =>
    format === 'csv' ? rowsStatement(span, some, state) : linesStatement(span, some, state),
  )
}

function rowsStatement({ definition, filters }: Comparison, some: readonly ChangedRow[], state: State): Sql {
  const ids = some.map(({ projectId }) => projectId)
  return csvEncoding().copy(scopedSelect({ definition, filters, rendering: 'csv', ids, state, keyed: false }))
}

/** Each line tells of one project: what became of its row, the row, and the newest change that did it. */
function linesStatement({ definition, filters }: Comparison, some: readonly ChangedRow[], state: State): Sql {
  const ids = some.map(({ projectId }) => projectId)
  const cells = raw(definition.columns.map(({ column }) => `line.${column.id}`).join(', '))
  const select = scopedSelect({ definition, filters, rendering: 'json', ids, state })
  const key = raw(`line.${rowKey}`)
  const changes = some.map(({ change }) => change)
  const seqs = some.map(({ seq }) => seq)
  const told = sql`unnest(${idList(ids)}, ${`{${changes.join()}}`}::text[], ${`{${seqs.join()}}`}::bigint[])`
  return oneValueALine(sql`select row_to_json(told) from (
    select c.project_id, c.change, c.seq,
      case when ${key} is not null then (select row_to_json(cells) from (select ${cells}) as cells) end as row
    from ${told} as c (project_id, change, seq) left join (${select}) as line on ${key} = c.project_id
    order by c.project_id) as told`)
}

function cells(client: pg.PoolClient, span: Comparison, changed: readonly ChangedRow[]): Pieces {
  let rowCount = 0
  async function* read() {
    for await (const cell of changedCells(client, span, changed)) {
      rowCount += 1
      yield Buffer.from(toLine(cell))
    }
  }
  return { pieces: read(), rowCount: () => rowCount }
}
