import type pg from 'pg'
import { exportedTables } from '#lib/catalogue/sources/tables'
import { joinSql, raw, sql, type Sql } from '#lib/platform/database/sql'

/** No transaction of the service takes longer. */
const longestTransaction = '1 hour'

const written = (columns: Sql, condition: Sql): Sql =>
  joinSql(
    exportedTables.map((table) => sql`select ${columns} from ${raw(`history.${table}`)} where ${condition}`),
    ' union all ',
  )

/** Transactions that wrote before a moment and after it too. */
function unfinishedAt(at: Date): Sql {
  const moment = sql`${at.toISOString()}::timestamptz`
  const longest = sql`${longestTransaction}::interval`
  return sql`
  select xid::text from (
    select distinct xid from (${written(sql`xid`, sql`at > ${moment} and at <= ${moment} + ${longest}`)}) as later
  ) as later
  where exists (select from (${written(sql`xid, at`, sql`at > ${moment} - ${longest}`)}) as earlier
    where earlier.xid = later.xid and earlier.at <= ${moment})`
}

/**
 * A snapshot for a moment that only the clock tells: of the transactions seen now, without those that were in their midst. Nobody saw
 * the first half of their changes.
 */
export async function snapshotAt(client: pg.PoolClient, at: Date, now: string): Promise<string> {
  const { rows } = await client.query<{ xid: string }>(unfinishedAt(at))
  return excludeTransactions(
    now,
    rows.map(({ xid }) => BigInt(xid)),
  )
}

/** A snapshot (`xmin:xmax:xip,xip`) that sees these transactions no more. */
function excludeTransactions(snapshot: string, xids: readonly bigint[]): string {
  const [xmin, xmax, running = ''] = snapshot.split(':')
  const known = running.split(',').filter(Boolean).map(BigInt)
  const hidden = [...new Set([...known, ...xids.filter((xid) => xid < BigInt(xmax!))])].toSorted((a, b) =>
    a < b ? -1 : 1,
  )
  const least = hidden.length > 0 && hidden[0]! < BigInt(xmin!) ? hidden[0]! : BigInt(xmin!)
  return `${least}:${xmax}:${hidden.join()}`
}
