import type pg from 'pg'
import { linkedTables } from '#lib/platform/database/relations'

/** No transaction of the service takes longer. */
const longestTransaction = '1 hour'

const written = (columns: string, condition: string) =>
  linkedTables.map((table) => `select ${columns} from history.${table} where ${condition}`).join(' union all ')

/** Transactions that wrote before a moment and after it too. */
const unfinished = `
  select xid::text from (
    select distinct xid from (${written('xid', `at > $1 and at <= $1 + interval '${longestTransaction}'`)}) as later
  ) as later
  where exists (select from (${written('xid, at', `at > $1 - interval '${longestTransaction}'`)}) as earlier
    where earlier.xid = later.xid and earlier.at <= $1)`

/**
 * A snapshot for a moment that only the clock tells: of the transactions seen now, without those that were in their midst. Nobody saw
 * the first half of their changes.
 */
export async function snapshotAt(client: pg.PoolClient, at: Date, now: string): Promise<string> {
  const { rows } = await client.query<{ xid: string }>(unfinished, [at.toISOString()])
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
