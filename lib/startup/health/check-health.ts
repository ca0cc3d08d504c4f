import pg from 'pg'
import { readHeartbeat } from '#lib/platform/jobs/heartbeat'

export type Health = { database: 'ok' | 'down'; worker: 'ok' | 'down' | 'unknown' }

const patience = 2_000

/**
 * Gives a function that says how the database and the worker are, within two seconds or so. It has one connection of its own, opened
 * again when it was lost, so that neither a busy pool nor a database that hangs keeps the answer back.
 */
export function healthChecker(connectionString: string): () => Promise<Health> {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    options: '-c role=portal_app -c timezone=UTC',
  })
  pool.on('error', () => {
    // The pool has dropped it and opens another.
  })
  return async () => {
    try {
      return { database: 'ok', worker: (await readHeartbeat(pool)) ? 'ok' : 'down' }
    } catch {
      return { database: 'down', worker: 'unknown' }
    }
  }
}

export const isHealthy = ({ database, worker }: Health): boolean => database === 'ok' && worker === 'ok'
