import type pg from 'pg'
import { readingPool } from '#lib/platform/database/file-pools'
import { joinSql, sql } from '#lib/platform/database/sql'
import { snapshotAt } from './snapshot-at.ts'

/** What a file was read from: the transactions it could see, and the newest change of history given out by then. */
export type ReadMark = { snapshot: string; historySeq: bigint }

/**
 * A state of the past: what had been written by `at`, of the transactions that `snapshot` saw. Without `at` all that they wrote; without
 * `snapshot` all transactions that had ended by then.
 */
export type AsOf = { at?: Date; snapshot?: string }

/** A past state whose transactions are known: it never changes. */
export type ResolvedAsOf = AsOf & { snapshot: string }

/** The state that a download was asked for; undefined for the present one. Its snapshot is known from the beginning where it repeats another. */
export const asOfDownload = ({ asAt, snapshot }: { asAt: Date | null; snapshot: string }): AsOf | undefined =>
  asAt || snapshot ? { at: asAt ?? undefined, snapshot: snapshot || undefined } : undefined

type Row = { snapshot: string; seq: string }

/**
 * Begins a transaction that sees the data as it stands at this moment, however long the reading takes, or as it stood. Tables are joined
 * in memory, in as much of it as they fill: one that does not fit has all the wide rows that it is joined to written to disk and read again.
 */
export async function beginReadTransaction(client: pg.PoolClient, past?: AsOf): Promise<ReadMark> {
  await client.query(`begin isolation level repeatable read read only;
    set local datestyle = 'ISO, YMD';
    set local work_mem = '32MB';
    set local hash_mem_multiplier = 8`)
  const { rows } = await client.query<Row>(
    'select pg_current_snapshot()::text as snapshot, last_value::text as seq from history.change_seq',
  )
  const now = { snapshot: rows[0]!.snapshot, historySeq: BigInt(rows[0]!.seq) }
  const snapshot = past ? (past.snapshot ?? (await snapshotAt(client, past.at!, now.snapshot))) : now.snapshot
  await setReadPoint(client, past && { ...past, snapshot })
  return { ...now, snapshot }
}

/**
 * Has the transaction read a past state, or the present one, from here on. Tables of the exports' SQL are unqualified: the search path says
 * which. Views of the past are read whole: looking into one again for each row of another would never end. So are tables that are
 * `scoped` to some projects: the planner takes them for a handful of rows.
 */
export async function setReadPoint(
  client: pg.PoolClient,
  past: AsOf | undefined,
  { scoped = false } = {},
): Promise<'public' | 'as_at'> {
  const state = past ? 'as_at' : 'public'
  const settings = {
    search_path: `${state}, fn`,
    enable_nestloop: past || scoped ? 'off' : 'on',
    'app.as_at': past?.at?.toISOString() ?? 'infinity',
    'app.snapshot': past?.snapshot ?? '',
  }
  const calls = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await client.query(sql`select ${joinSql(calls)}`)
  return state
}

/** Reads from a state in a transaction of its own. */
export async function withReadTransaction<Result>(
  past: AsOf | undefined,
  read: (client: pg.PoolClient) => Promise<Result>,
) {
  const client = await readingPool().connect()
  let isRead = false
  try {
    await beginReadTransaction(client, past)
    const result = await read(client)
    await client.query('commit')
    isRead = true
    return result
  } finally {
    client.release(!isRead)
  }
}
