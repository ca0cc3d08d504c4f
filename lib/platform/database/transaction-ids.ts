import type pg from 'pg'

/**
 * History orders changes by transaction id and looks back through snapshots of them. A server that was restored from a copy
 * (a backup, pg_restore) counts from its own beginning: until it is past every id in the copy, new changes would mix with old
 * ones. This spends ids until it is, some 300,000 a second. Takes the owner's connection; gives how many were spent.
 */
export async function advanceTransactionIds(owner: pg.Client): Promise<bigint> {
  const next = BigInt(await one(owner, 'select pg_snapshot_xmax(pg_current_snapshot())::text as value'))
  const behind = (await newestKnown(owner)) + 1n - next
  if (behind <= 0n) return 0n
  await owner.query('set synchronous_commit = off')
  await owner.query(`do $$ begin
    for i in 1..${behind} loop perform pg_current_xact_id(); commit; end loop; end $$`)
  await owner.query('reset synchronous_commit')
  return behind
}

async function newestKnown(owner: pg.Client): Promise<bigint> {
  const twins = await owner.query<{ name: string }>(
    `select format('history.%I', tablename) as name from pg_tables where schemaname = 'history'`,
  )
  const newest = twins.rows.map(({ name }) => `(select xid::text::numeric from ${name} order by xid desc limit 1)`)
  const taken = `(select pg_snapshot_xmax(snapshot::pg_snapshot)::text::numeric from download
    where snapshot <> '' order by started_at desc limit 1)`
  return BigInt(await one(owner, `select coalesce(greatest(${[...newest, taken].join(', ')}), 0)::text as value`))
}

async function one(owner: pg.Client, sql: string): Promise<string> {
  const { rows } = await owner.query<{ value: string }>(sql)
  return rows[0]!.value
}
