import { join } from 'node:path'
import type { Config } from '#lib/platform/config/config'
import { findRunningEmbedded, startEmbedded } from '#lib/platform/database/embedded/embedded'
import { readSecrets } from '#lib/platform/database/embedded/secrets'
import { StartProblem } from '#lib/platform/database/start-problem'
import { isLocked, takeLock } from '../install/lock.mjs'

/** A database to work on: how to reach it as its owner and as the application, and how to leave it as it was found. */
export type OpenDatabase = {
  ownerUrl: string
  appUrl: string
  /** Whose server it is: one that DATABASE_URL names, the running product's embedded one, or one started here. */
  server: 'managed' | 'running' | 'started'
  close: () => Promise<void>
}

/**
 * The database of a start: the one that DATABASE_URL names, else the embedded server, started here and guarded against a
 * second running copy on the same data folder. Throws StartProblem with a sentence.
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const { databaseUrl: appUrl, databaseOwnerUrl: ownerUrl = '', dataDir } = config
  if (appUrl) return { ownerUrl, appUrl, server: 'managed', close: async () => {} }
  // Before the lock, for it says what is wrong with a folder that cannot be used.
  readSecrets(dataDir)
  const release = takeLock(lockOf(config))
  if (!release)
    throw new StartProblem(
      `Another running copy uses the data folder ${dataDir}. Stop it, or set DATA_DIR (and PORT) to run a second one beside it.`,
    )
  try {
    const embedded = await startEmbedded(dataDir)
    return { ...embedded, server: 'started', close: () => embedded.stop().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/** The database of a command: the server of the running product when there is one, else as for a start. */
export async function openDatabaseForCommand(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl || !isLocked(lockOf(config))) return openDatabase(config)
  const running = findRunningEmbedded(config.dataDir)
  if (!running)
    throw new StartProblem(`The product on the data folder ${config.dataDir} is starting or stopping. Try again.`)
  return { ...running, server: 'running', close: async () => {} }
}

const lockOf = (config: Config) => join(config.dataDir, 'running.lock')
