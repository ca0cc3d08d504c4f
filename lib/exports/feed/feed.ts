import type { Readable } from 'node:stream'
import { authorise } from '#lib/access/permissions/can'
import { recordAccess } from '#lib/access/events/record-access'
import type { Principal } from '#lib/principal'
import { pool } from '#lib/platform/database/client'
import { copying } from '#lib/exports/files/copy'
import { CursorGone, epochOf, writeCursor, type Cursor } from '#lib/exports/point-in-time/cursor'
import { feedColumns } from './feed-columns.ts'
import { merged } from '#lib/exports/shipped/merged'
import { jsonlType, oneValueALine } from '#lib/exports/files/jsonl'
import type { LinkedTable } from '#lib/platform/database/relations'
import { empty, joinSql, raw, sql, type Sql } from '#lib/platform/database/sql'
import { streamReading } from '#lib/exports/files/stream-file'

/** Changes, and where to go on from. `body` breaks when it cannot be completed. */
export type OpenFeed = { contentType: string; body: Readable; rowCount: number; next: string }

type FeedPosition = { xid: string; seq: string }
type End = { bound: string; count: number; xid: string | null; seq: string | null }

/** The change after which a reader has read everything there is before it. */
const start: FeedPosition = { xid: '0', seq: '0' }

/**
 * Opens the changes of every record that exports read, after a cursor (from the beginning without one), at most `limit`. They come in the
 * order of their transactions and stop before the oldest one that still runs: none is missed, whatever commits meanwhile, and none
 * comes twice. That is not the order in which a record changed: a reader keeps the change with the highest `seq` of each. Throws Forbidden.
 */
export async function openFeed(who: Principal, after: Cursor | undefined, limit: number): Promise<OpenFeed> {
  authorise(who, 'export.take', merged)
  const epoch = await epochOf(pool())
  if (after && after.epoch !== epoch) throw new CursorGone()
  const place = after?.place ?? (after?.snapshot ? { xid: after.snapshot.split(':')[0]!, seq: '0' } : start)
  let read: { rowCount: number; next: Cursor } | undefined
  const { body } = await streamReading(
    {
      read: copying(async (client) => {
        const { rows } = await client.query<End>(endOf(place, after?.snapshot, limit))
        const { bound, count, xid, seq } = rows[0]!
        const isFull = count === limit && xid !== null && seq !== null
        const end = isFull ? { xid, seq } : { xid: bound, seq: '0' }
        const isWithin = after?.snapshot && BigInt(end.xid) < BigInt(after.snapshot.split(':')[1]!)
        read = {
          rowCount: count,
          next: { epoch, place: end, ...(isWithin ? { snapshot: after.snapshot } : {}) },
        }
        return count === 0 ? [] : [oneValueALine(linesUpTo(place, end, after?.snapshot))]
      }),
      head: Buffer.alloc(0),
      rewrite: (piece) => piece,
    },
    { completed: async () => {}, broken: () => {} },
  )
  const { rowCount, next } = read!
  if (rowCount > 0) await record(who, rowCount)
  return { contentType: jsonlType, body, rowCount, next: writeCursor(next) }
}

const record = ({ id, apiKeyId }: Principal, rows: number) =>
  recordAccess('changes.read', { ...(apiKeyId ? { apiKeyId } : { personId: id }), detail: { rows } })

const tables = () => [...feedColumns()]

/** Keys first, over all tables: the last change of those to tell, and the oldest transaction that still runs. */
function endOf(place: FeedPosition, seen: string | undefined, limit: number): Sql {
  const keys = tables().map(
    ([table]) =>
      sql`(select xid, seq from ${twin(table)} where ${isAfter(place, seen)} and xid < (select oldest from bound) order by xid, seq limit ${limit})`,
  )
  return sql`with bound as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as oldest),
    keys as (select * from (${joinSql(keys, ' union all ')}) as keys order by xid, seq limit ${limit})
    select (select oldest::text from bound) as bound, count(*)::int as count,
      (select xid::text from keys order by keys.xid desc, keys.seq desc limit 1) as xid,
      (select seq::text from keys order by keys.xid desc, keys.seq desc limit 1) as seq from keys`
}

function linesUpTo(place: FeedPosition, end: FeedPosition, seen: string | undefined): Sql {
  const lines = tables().map(([table, columns]) => line(table, columns, sql`${isAfter(place, seen)} and ${upTo(end)}`))
  return sql`select line from (${joinSql(lines, ' union all ')}) as lines order by xid, seq`
}

const line = (table: LinkedTable, columns: readonly string[], condition: Sql): Sql => sql`
  select xid, h.seq, row_to_json(told) as line from (select * from ${twin(table)} where ${condition}) as h
  cross join lateral (select h.seq, ${table}::text as "table", h.id, h.op, h.actor, h.at,
    case when h.op <> 'delete' then (select row_to_json(kept) from (select ${raw(columns.map((column) => `h.${column}`).join(', '))}) as kept) end as row
  ) as told`

const twin = (table: LinkedTable): Sql => raw(`history.${table}`)

const isAfter = ({ xid, seq }: FeedPosition, seen: string | undefined): Sql =>
  sql`(xid, seq) > (${xid}::xid8, ${seq}::bigint)${seen ? sql` and not pg_visible_in_snapshot(xid, ${seen}::pg_snapshot)` : empty}`

const upTo = ({ xid, seq }: FeedPosition): Sql => sql`(xid, seq) <= (${xid}::xid8, ${seq}::bigint)`
