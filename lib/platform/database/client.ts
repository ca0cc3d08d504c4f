import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { config } from '#lib/platform/config/config'
import { PrismaClient } from '#lib/platform/database/generated/client'

export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

/**
 * Settings of every connection: the role that owns nothing; no just-in-time compilation (it costs more than it saves on wide
 * exports); and a look every half second whether the reader of a long query is still there.
 */
const connectionOptions = '-c role=portal_app -c jit=off -c client_connection_check_interval=500 -c timezone=UTC'

/** People do not wait longer for a page, and a session that holds locks must not outlive its request. */
const pageLimits = '-c statement_timeout=30s -c lock_timeout=15s -c idle_in_transaction_session_timeout=60s'

/** A pool of connections as the application's role. `max` bounds it; a caller waits so many milliseconds at most for a free one. */
export function createPool(connectionString: string, max = 10, patience = 10_000, limits = ''): pg.Pool {
  const options = `${connectionOptions} ${limits}`.trim()
  const pool = new pg.Pool({ connectionString, max, options, connectionTimeoutMillis: patience })
  pool.on('error', () => {
    // An idle connection that the server closed: the pool has already dropped it, the next query opens another.
  })
  return pool
}

/** A Prisma client over a pool of its own or the one given. */
export const createDb = (pool: pg.Pool): PrismaClient => new PrismaClient({ adapter: new PrismaPg(pool) })

// Next bundles a module into several chunks: the process-wide clients live on globalThis so that there is one of each.
const shared = globalThis as typeof globalThis & { portalPool?: pg.Pool; portalDb?: PrismaClient }

/** The process's pool for raw SQL (exports, search). In the web process its statements have limits of time; jobs may take longer. */
export function pool(): pg.Pool {
  const url = config().databaseUrl
  if (!url) throw new Error('DATABASE_URL is not set')
  return (shared.portalPool ??= createPool(url, 10, 10_000, process.env.NEXT_RUNTIME ? pageLimits : ''))
}

/** How long a transaction waits for a connection, and how long it may take: a busy machine is slow, not wrong. */
export const usualLimits = { timeout: 20_000, maxWait: 10_000 }

/** The process's Prisma client. */
export const db = (): PrismaClient => (shared.portalDb ??= createDb(pool()))
