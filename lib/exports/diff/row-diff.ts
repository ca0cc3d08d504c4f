import type pg from 'pg'
import { affectedSince, writtenSince } from './affected-projects.ts'
import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Filters } from '#lib/catalogue/filters/filters'
import { rowKey } from '#lib/exports/query/select'
import { setReadPoint, type AsOf, type ResolvedAsOf } from '#lib/exports/point-in-time/read-transaction'
import { scopedSelect, tablesOf } from '#lib/exports/query/scope'
import { raw, sql } from '#lib/platform/database/sql'
import { snapshotAt } from '#lib/exports/point-in-time/snapshot-at'

/** An export in two states: the one that changes are asked since, and the one that they are told up to (now, where it is left out). */
export type Comparison = { definition: ExportDefinition; filters: Filters; since: ResolvedAsOf; until?: ResolvedAsOf }

/** A project whose row differs between two states. `seq` is the newest change that affects it. */
export type ChangedRow = { projectId: string; change: 'added' | 'changed' | 'removed'; seq: string }

/** So many projects are compared at a time. */
const batchSize = 2000

/** A past state with its transactions, where only the clock told it. */
export async function resolveSnapshot(client: pg.PoolClient, { at, snapshot }: AsOf): Promise<ResolvedAsOf> {
  if (snapshot) return { at, snapshot }
  const { rows } = await client.query<{ snapshot: string }>(sql`select pg_current_snapshot()::text as snapshot`)
  return { at, snapshot: await snapshotAt(client, at!, rows[0]!.snapshot) }
}

type Candidate = { id: string; seq: string }

/**
 * The projects of which a cell of the export differs between the states, whatever table caused it, in the order of their ids: those that
 * any change in between may have affected, compared. Leaves the transaction in the later state.
 */
export async function changedRows(client: pg.PoolClient, span: Comparison): Promise<ChangedRow[]> {
  return compare(client, span, await findCandidates(client, span))
}

/** How much may be compared while somebody waits for a page: changes written since, and the projects that they may have affected. */
export type CompareLimits = { writes: number; projects: number }

/** The same where it is little enough; undefined where more would have to be compared. */
export async function changedRowsWithin(
  client: pg.PoolClient,
  span: Comparison,
  { writes, projects }: CompareLimits,
): Promise<ChangedRow[] | undefined> {
  const tables = tablesOf(span.definition, span.filters)
  const { rows } = await client.query<{ writes: number }>(writtenSince({ ...span, tables }, writes + 1))
  if (rows[0]!.writes > writes) return undefined
  const candidates = await findCandidates(client, span)
  return candidates.length > projects ? undefined : compare(client, span, candidates)
}

async function findCandidates(client: pg.PoolClient, span: Comparison): Promise<Candidate[]> {
  const affected = affectedSince({ ...span, tables: tablesOf(span.definition, span.filters) })
  await setReadPoint(client, span.until)
  const { rows } = await client.query<Candidate>(
    sql`select project_id as id, max(seq)::text as seq from (${affected}) as affected group by 1 order by 1`,
  )
  return rows
}

async function compare(
  client: pg.PoolClient,
  span: Comparison,
  candidates: readonly Candidate[],
): Promise<ChangedRow[]> {
  const changed: ChangedRow[] = []
  for (const some of inBatches(candidates, batchSize)) {
    const ids = some.map(({ id }) => id)
    const before = await hashRows(client, span, ids, span.since)
    const after = await hashRows(client, span, ids, span.until)
    for (const { id, seq } of some) {
      const [old, now] = [before.get(id), after.get(id)]
      if (old === now) continue
      changed.push({
        projectId: id,
        change: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
        seq,
      })
    }
  }
  return changed
}

/** A hash of each project's cells in one state; none for a project that the export does not have. */
async function hashRows(
  client: pg.PoolClient,
  { definition, filters }: Comparison,
  ids: readonly string[],
  past?: AsOf,
) {
  const state = await setReadPoint(client, past, { scoped: true })
  const select = scopedSelect({ definition, filters, rendering: 'plain', ids, state })
  const { rows } = await client.query<{ id: string; print: string }>(
    sql`select ${raw(rowKey)} as id, md5(line::text) as print from (${select}) as line`,
  )
  return new Map(rows.map(({ id, print }) => [id, print]))
}

/** A list in pieces of a size. */
export function* inBatches<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}
