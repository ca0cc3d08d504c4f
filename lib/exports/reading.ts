import type pg from 'pg'

/** What a file was read from: the transactions it could see, and the newest change of history given out by then. */
export type Moment = { snapshot: string; historySeq: bigint }

type Row = { snapshot: string; seq: string }

/**
 * Begins a transaction that sees the data as it stands at this moment, however long the reading takes. Tables of the exports' SQL
 * are unqualified: the search path says that they are read as they stand now. Wide rows are sorted and joined in memory.
 */
export async function beginReading(client: pg.PoolClient): Promise<Moment> {
  await client.query(`begin isolation level repeatable read read only;
    set local search_path = public, fn;
    set local datestyle = 'ISO, YMD';
    set local work_mem = '32MB'`)
  const { rows } = await client.query<Row>(
    'select pg_current_snapshot()::text as snapshot, last_value::text as seq from history.change_seq',
  )
  return { snapshot: rows[0]!.snapshot, historySeq: BigInt(rows[0]!.seq) }
}
