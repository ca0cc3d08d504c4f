import type { PoolClient } from 'pg'
import { pool } from '#lib/platform/database/client'

/** Runs an import in one transaction, in the name of a part of the service, one at a time of its `lock`. */
export async function inImport<Result>(
  { actorId, lock }: { actorId: string; lock: string },
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool().connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.actor', $1, true)`, [actorId])
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [lock])
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    // Closing the connection rolls back, also when it stopped in the middle of a COPY.
    client.release(true)
    throw error
  }
}
