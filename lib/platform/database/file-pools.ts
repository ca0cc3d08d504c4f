import type pg from 'pg'
import { config } from '#lib/platform/config/config'
import { createPool } from './client.ts'

const shared = globalThis as typeof globalThis & { portalFilePool?: pg.Pool; portalReadingPool?: pg.Pool }

/** More than these at once would make none of them earlier, and pages late. */
const filesAtOnce = 4
/** As long as it takes to make many large files one after another. */
const patience = 5 * 60_000

/**
 * Connections for files, apart from the ones that pages use: slow readers of large files cannot take those away. A file that finds all of
 * them taken waits for its turn.
 */
export const filePool = (): pg.Pool => (shared.portalFilePool ??= createPool(databaseUrl(), filesAtOnce, patience))

/** Connections for what pages show of exports (counts, first rows, changes): these take longer than others, and wait for no file. */
export const readingPool = (): pg.Pool => (shared.portalReadingPool ??= createPool(databaseUrl(), 4))

function databaseUrl(): string {
  const url = config().databaseUrl
  if (!url) throw new Error('DATABASE_URL is not set')
  return url
}
