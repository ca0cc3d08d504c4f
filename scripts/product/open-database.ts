import { join } from 'node:path'
import type { Config } from '#lib/platform/config/config'
import { findRunningEmbedded, startEmbedded } from '#lib/platform/database/embedded/embedded'
import { readSecrets } from '#lib/platform/database/embedded/secrets'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { ensureServer } from '#lib/platform/database/errors/connection-problem'
import { isSupported, release } from '#lib/platform/database/migrations/release'
import { findUnknownMigrations } from '#lib/platform/database/migrations/unknown'
import { isLocked, takeLock } from '../install/lock.mjs'

/** A database to work on: how to reach it as its owner and as the application, and how to leave it as it was found. */
export type OpenDatabase = {
  ownerUrl: string
  appUrl: string
  /** Whose server it is: one that DATABASE_URL names, the running product's embedded one, or one started here. */
  server: 'managed' | 'running' | 'started'
  /** The migrations that a command applied to a server it started. */
  applied?: string[]
  close: () => Promise<void>
}

/**
 * The database of a start: the one that DATABASE_URL names, else the embedded server, started here and guarded against a
 * second running copy on the same data folder. Throws StartProblem with a sentence, also for a database that another version
 * of the product wrote and this one may not run on: nothing is changed in it.
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const { databaseUrl: appUrl, databaseOwnerUrl: ownerUrl = '', dataDir } = config
  if (appUrl) {
    if (ownerUrl !== appUrl) await ensureServer(ownerUrl, 'DATABASE_OWNER_URL')
    await ensureServer(appUrl, 'DATABASE_URL')
    await ensureMigrationsAreKnown(ownerUrl, managedDatabase)
    return { ownerUrl, appUrl, server: 'managed', close: async () => {} }
  }
  // Before the lock, for it says what is wrong with a folder that cannot be used.
  readSecrets(dataDir)
  const release = takeLock(lockOf(config))
  if (!release)
    throw new StartProblem(
      `Another running copy uses the data folder ${dataDir}. Stop it, or set DATA_DIR (and PORT) to run a second one beside it.`,
    )
  let embedded: Awaited<ReturnType<typeof startEmbedded>> | undefined
  const close = async () => {
    try {
      await embedded?.stop()
    } finally {
      release()
    }
  }
  try {
    embedded = await startEmbedded(dataDir)
    await ensureMigrationsAreKnown(embedded.ownerUrl, dataFolder(dataDir))
    return { ...embedded, server: 'started', close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The database of a command: the server of the running product when there is one, else as for a start. */
export async function openDatabaseForCommand(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl || !isLocked(lockOf(config))) return openDatabase(config)
  const running = findRunningEmbedded(config.dataDir)
  if (!running)
    throw new StartProblem(`The product on the data folder ${config.dataDir} is starting or stopping. Try again.`)
  await ensureMigrationsAreKnown(running.ownerUrl, dataFolder(config.dataDir))
  return { ...running, server: 'running', close: async () => {} }
}

type Place = { name: string; setting: string; another: string }
const managedDatabase: Place = {
  name: 'The database of DATABASE_URL',
  setting: 'DATABASE_URL',
  another: 'another database',
}
const dataFolder = (dataDir: string): Place => ({
  name: `The data folder ${dataDir}`,
  setting: 'DATA_DIR',
  another: 'another folder',
})

/** A newer release may have changed the database, as long as it says that this one may still run on it. */
async function ensureMigrationsAreKnown(ownerUrl: string, { name, setting, another }: Place) {
  const unknown = await findUnknownMigrations(ownerUrl)
  if (!unknown) return
  const { newest, oldestRelease } = unknown
  if (oldestRelease === null)
    throw new StartProblem(
      `${name} was written by another version of the product: this version does not know its migration ${newest}. Nothing was changed. Install the version that wrote it; or make a backup with that version, and set ${setting} to ${another} to start afresh with this one.`,
    )
  if (!isSupported(oldestRelease))
    throw new StartProblem(
      `${name} was brought up to date by a newer release of the product, and needs release ${oldestRelease} or later; this is ${release}. Nothing was changed. Install release ${oldestRelease} or later.`,
    )
}

const lockOf = (config: Config) => join(config.dataDir, 'running.lock')
