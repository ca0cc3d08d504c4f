import type pg from 'pg'
import { affectedSince } from './affected-projects.ts'
import type { Comparison } from './row-diff.ts'
import type { LinkedTable } from '#lib/platform/database/relations'
import { raw, sql } from '#lib/platform/database/sql'
import { setReadPoint } from '#lib/exports/point-in-time/read-transaction'
import { idList, tablesOf } from '#lib/exports/query/scope'

/** A change since a past state that affects a project: who wrote what of which table, when. */
export type Cause = { projectId: string; table: string; columns: string[]; actor: string; at: Date }

type AffectedRow = { projectId: string; table: LinkedTable; id: string; seq: string }

/** What has affected these projects since, the newest change first. */
export async function causesOf(client: pg.PoolClient, span: Comparison, ids: readonly string[]): Promise<Cause[]> {
  await setReadPoint(client, span.until)
  const { rows } = await client.query<AffectedRow>(
    sql`select distinct project_id as "projectId", name as table, id, seq::text from (
       ${affectedSince({ ...span, tables: tablesOf(span.definition, span.filters) })}) as affected
     where project_id = any (${idList(ids)})`,
  )
  const told = new Map<string, RowChange>()
  for (const [table, found] of Map.groupBy(rows, (row) => row.table))
    for (const change of await describeChanges(client, table, found)) told.set(change.seq, change)
  return rows
    .toSorted((a, b) => Number(BigInt(b.seq) - BigInt(a.seq)))
    .flatMap(({ projectId, table, seq }) => {
      const change = told.get(seq)
      return change ? [{ projectId, table, columns: change.columns, actor: change.actor, at: change.at }] : []
    })
}

type RowChange = { seq: string; actor: string; at: Date; columns: string[] }

/** Who wrote some versions of a table's rows, when, and the columns in which each differs from the one before it. */
async function describeChanges(
  client: pg.PoolClient,
  table: LinkedTable,
  found: readonly AffectedRow[],
): Promise<RowChange[]> {
  const twin = raw(`history.${table}`)
  const { rows } = await client.query<RowChange>(
    sql`select h.seq::text, person.first_name || ' ' || person.last_name as actor, h.at, array(
        select key from jsonb_each(to_jsonb(h)) as now full join jsonb_each(to_jsonb(before)) as before using (key)
        where now.value is distinct from before.value) as columns
     from (select distinct id, seq from unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ seq }) => seq)}::bigint[]) as k (id, seq)) as k
     join ${twin} as h on h.id = k.id and h.seq = k.seq join person on person.id = h.actor
     left join lateral (
       select * from ${twin} as older where older.id = h.id and older.seq < h.seq order by older.seq desc limit 1
     ) as before on true`,
  )
  return rows
}
