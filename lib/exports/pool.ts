import type pg from 'pg'
import { config } from '#lib/config'
import { createPool } from '#lib/db/client'

const shared = globalThis as typeof globalThis & { portalExportPool?: pg.Pool }

/** Connections for reading exports, apart from the ones that pages use: slow readers of large files cannot take those away. */
export function exportPool(): pg.Pool {
  const url = config().databaseUrl
  if (!url) throw new Error('DATABASE_URL is not set')
  return (shared.portalExportPool ??= createPool(url, 6))
}
