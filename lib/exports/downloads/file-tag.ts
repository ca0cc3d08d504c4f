import { createHash } from 'node:crypto'
import type { Principal } from '#lib/principal'
import { isoDate, today } from '#lib/calendar/calendar'
import { pool } from '#lib/platform/database/client'
import { fingerprint } from './fingerprint.ts'
import { getAuthorisedExport } from '#lib/exports/definitions/authorised-export'
import { epochOf } from '#lib/exports/point-in-time/cursor'
import { toQuery } from '#lib/catalogue/filters/filters'
import type { FileRequest } from './start-download.ts'

/**
 * A tag that stands for what a file of all rows would hold now: who has the file of the same tag has nothing to gain from another. It is
 * weak, as the moment that stands in a workbook is another each time. Throws NotFound and Forbidden.
 */
export async function fileTag(who: Principal, request: Omit<FileRequest, 'since'>): Promise<string> {
  const { format, header = 'heading', bom = false, filters, asAt } = request
  const print = fingerprint(await getAuthorisedExport(who, request))
  const asked = [format, header, bom, toQuery(filters).toString(), asAt?.toISOString()]
  const state = [isoDate(today()), await epochOf(pool()), ...(await readState())]
  const hash = createHash('sha256').update(JSON.stringify([print.hash, asked, state]))
  return `W/"${hash.digest('hex').slice(0, 32)}"`
}

/**
 * What is the same at two moments only when nothing became visible in between: the newest change that was given out, and the transactions
 * under way, which each hold a lock on their own number until they are visible. In this order: a change that is given out after the
 * first is read makes the next state another, and one that was given out before is visible by the second or its transaction is under way.
 * (A snapshot does not tell: it leaves out what began after the last transaction that ended.)
 */
async function readState(): Promise<string[]> {
  const newest = await pool().query<{ seq: string }>('select last_value::text as seq from history.change_seq')
  const running = await pool().query<{ xid: string }>(
    `select transactionid::text as xid from pg_locks join pg_stat_activity using (pid)
     where locktype = 'transactionid' and mode = 'ExclusiveLock' and datname = current_database() order by 1`,
  )
  return [newest.rows[0]!.seq, ...running.rows.map(({ xid }) => xid)]
}
