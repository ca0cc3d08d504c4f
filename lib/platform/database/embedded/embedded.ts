import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { runningServer } from './postmaster.ts'
import { readSecrets, type Secrets } from './secrets.ts'
import { initialise, serverOf, serverVersion, startServer, stopServer } from './server.ts'
import { lastProblem, logOf } from './server-log.ts'
import { StartProblem } from '#lib/platform/database/errors/start-problem'

type Embedded = { ownerUrl: string; appUrl: string; stop: () => Promise<void> }

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '60',
  max_wal_size: '2GB',
  log_min_messages: 'warning',
}
const throwawaySettings = { ...settings, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Starts the PostgreSQL server that ships as a package, with its data below `dataDir` (made when missing), on a free port of
 * 127.0.0.1. A server left over from a killed start is stopped first. `throwaway` trades durability for speed (tests).
 * Throws StartProblem with a sentence when the folder, its version or the system does not allow it.
 */
export async function startEmbedded(dataDir: string, { throwaway = false } = {}): Promise<Embedded> {
  const secrets = readSecrets(dataDir)
  const server = await serverOf(clusterOf(dataDir))
  if (!existsSync(join(server.cluster, 'PG_VERSION'))) await initialise(server, secrets.ownerPassword)
  checkVersion(dataDir)
  await stopServer(server)
  const port = await startServer(server, throwaway ? throwawaySettings : settings)
  await ensureAppRole(`postgresql://postgres:${secrets.ownerPassword}@127.0.0.1:${port}/postgres`, secrets)
  return { ...urls(port, secrets), stop: () => stopServer(server) }
}

/** Stops the server of a data folder, whoever started it. */
export const stopEmbedded = async (dataDir: string): Promise<void> => stopServer(await serverOf(clusterOf(dataDir)))

/** The connection strings of the server that another process of the product runs in `dataDir`; undefined when none does. */
export function findRunningEmbedded(dataDir: string): Omit<Embedded, 'stop'> | undefined {
  const running = runningServer(clusterOf(dataDir))
  return running && urls(running.port, readSecrets(dataDir))
}

/** The last thing that the server of a data folder says went wrong, or where its log is. */
export const lastServerProblem = (dataDir: string): string => lastProblem(logOf(clusterOf(dataDir)))

const clusterOf = (dataDir: string) => resolve(dataDir, 'postgres')

function checkVersion(dataDir: string) {
  const found = readFileSync(join(clusterOf(dataDir), 'PG_VERSION'), 'utf8').trim()
  if (found !== serverVersion)
    throw new StartProblem(
      `The data folder ${dataDir} was made by PostgreSQL ${found}; this product runs PostgreSQL ${serverVersion}. Take a backup with the version that made it, choose an empty DATA_DIR and restore the backup there.`,
    )
}

function urls(port: number, { ownerPassword, appPassword }: Secrets) {
  const at = `127.0.0.1:${port}/portal`
  return {
    ownerUrl: `postgresql://postgres:${ownerPassword}@${at}`,
    appUrl: `postgresql://portal_app:${appPassword}@${at}`,
  }
}

async function ensureAppRole(adminUrl: string, { appPassword }: Secrets) {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    const role = await client.query(`select 1 from pg_roles where rolname = 'portal_app'`)
    if (role.rowCount === 0)
      await client.query(`create role portal_app login password ${client.escapeLiteral(appPassword)}`)
    const database = await client.query(`select 1 from pg_database where datname = 'portal'`)
    if (database.rowCount === 0) await client.query('create database portal')
  } finally {
    await client.end()
  }
}
