import { join } from 'node:path'
import { ConfigProblem, type Config } from '#lib/config'
import { findRunningEmbedded, startEmbedded } from '#lib/db/embedded'
import { readSecrets } from '#lib/db/embedded-secrets'
import { StartProblem } from '#lib/db/start-problem'
import { isLocked, takeLock } from './lock.mjs'

/** A database to work on: how to reach it as its owner and as the application, and how to leave it as it was found. */
export type OpenDatabase = {
  ownerUrl: string
  appUrl: string
  authSecret: string
  embedded: boolean
  close: () => Promise<void>
}

/**
 * The database of a start: the one that DATABASE_URL names, else the embedded server, started here and guarded against a
 * second running copy on the same data folder. Throws ConfigProblem or StartProblem with a sentence.
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl) return managed(config, config.databaseUrl)
  const secrets = readSecrets(config.dataDir)
  const release = takeLock(lockOf(config))
  if (!release)
    throw new StartProblem(
      `Another running copy uses the data folder ${config.dataDir}. Stop it, or set DATA_DIR (and PORT) to run a second one beside it.`,
    )
  try {
    const { ownerUrl, appUrl, stop } = await startEmbedded(config.dataDir)
    const close = () => stop().finally(release)
    return { ownerUrl, appUrl, authSecret: config.authSecret ?? secrets.authSecret, embedded: true, close }
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
  const authSecret = config.authSecret ?? readSecrets(config.dataDir).authSecret
  return { ...running, authSecret, embedded: true, close: async () => {} }
}

const lockOf = (config: Config) => join(config.dataDir, 'running.lock')

function managed(config: Config, appUrl: string): OpenDatabase {
  if (!config.authSecret)
    throw new ConfigProblem(
      'AUTH_SECRET is missing: with DATABASE_URL, set it to a secret of 16 characters or more that all copies share.',
    )
  const ownerUrl = config.databaseOwnerUrl ?? appUrl
  return { ownerUrl, appUrl, authSecret: config.authSecret, embedded: false, close: async () => {} }
}
