import { ensureGrants } from '#lib/startup/database-accounts'
import { prepareDatabase } from '#lib/startup/prepare-database'
import { openDatabaseForCommand, type OpenDatabase } from '../product/open-database.ts'
import { readSettings } from '../product/settings.ts'
import { stopRequest } from '../product/supervise.ts'

/**
 * Does a command's work on the database of the settings and leaves the server as it was found. A server that is started for
 * the command is brought up to date first; that of a running product is, and a managed one waits for `migrate`. A command that works
 * `asOwner` needs no account of the application.
 */
export async function withDatabase(
  work: (database: OpenDatabase, signal: AbortSignal) => Promise<void>,
  { asOwner = false } = {},
): Promise<void> {
  const stop = stopRequest()
  const database = await openDatabaseForCommand(readSettings())
  stop.addEventListener('abort', () => void database.close().finally(() => process.exit(130)))
  process.env.DATABASE_URL = database.appUrl
  try {
    if (database.server === 'started')
      database.applied = await prepareDatabase(database.ownerUrl, { say: console.error, signal: stop })
    if (database.server === 'managed' && !asOwner) await ensureGrants(database.appUrl)
    await work(database, stop)
  } finally {
    await database.close()
  }
}
