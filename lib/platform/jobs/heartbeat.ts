import type pg from 'pg'
import { db } from '#lib/platform/database/client'

const name = 'worker'
const silentAfter = 20_000

/** Leaves the worker's sign of life, by the database's own clock. */
export async function writeHeartbeat(): Promise<void> {
  await db().$executeRaw`
    insert into heartbeat (name, at) values (${name}, now()) on conflict (name) do update set at = excluded.at`
}

/** Whether a worker has shown a sign of life lately. Throws when the database cannot be asked. */
export async function readHeartbeat(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ alive: boolean }>(
    `select at > now() - $1 * interval '1 millisecond' as alive from heartbeat where name = $2`,
    [silentAfter, name],
  )
  return rows[0]?.alive ?? false
}
