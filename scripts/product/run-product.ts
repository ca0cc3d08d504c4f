import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import { constants, setPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { ConfigProblem, ensureSignIn, type Config } from '#lib/platform/config/config'
import { isLocalAddress } from '#lib/platform/config/local-address'
import { findRunningEmbedded, lastServerProblem } from '#lib/platform/database/embedded/embedded'
import { readSecrets } from '#lib/platform/database/embedded/secrets'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { ensureGrants, ensureTwoAccounts } from '#lib/startup/database-accounts'
import { prepareDatabase } from '#lib/startup/prepare-database'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { readSettings } from './settings.ts'
import { endOf, startChild, stopChild, stopRequest, type Child } from './supervise.ts'

type Product = {
  build: (signal: AbortSignal) => Promise<void>
  /** The arguments of the web process, which `listen` follows: its port, and its host where that is not every one. */
  web: (listen: string[]) => string[]
  worker: string[]
}

/**
 * Runs the whole product until it is asked to stop: database, web process, worker. Gives the exit code: 0 when asked, 1 when
 * a part of it ended by itself. Throws StartProblem or ConfigProblem when it cannot start.
 */
export async function runProduct(product: Product): Promise<number> {
  const stop = stopRequest()
  const config = readSettings()
  ensureSignIn(config)
  const authSecret = authSecretOf(config)
  const children: Child[] = []
  let database: OpenDatabase | undefined
  try {
    database = await openDatabase(config)
    const { appUrl, ownerUrl, server } = database
    if (server === 'managed') await ensureTwoAccounts(appUrl, ownerUrl)
    await ensurePortIsFree(config.port)
    stop.throwIfAborted()
    await product.build(stop)
    const env = environment(config, database, authSecret)
    Object.assign(process.env, env)
    const fill = async () => {
      if (server === 'managed') await ensureGrants(appUrl)
      if (config.isDemonstration) await prepareDemonstration()
    }
    await prepareDatabase(ownerUrl, { say: console.log, signal: stop, fill })
    stop.throwIfAborted()
    const worker = startChild('worker', product.worker, env)
    children.push(startChild('web', product.web(listenOn(config)), env), worker)
    // Pages come first: none waits for the processor because a workbook is built.
    setPriority(worker.process.pid!, constants.priority.PRIORITY_BELOW_NORMAL)
    const ends = [...children.map(endOf), ...(server === 'started' ? [endOfDatabase(config.dataDir)] : [])]
    const end = Promise.race([...ends, aborted(stop)])
    const early = await Promise.race([end, whenHealthy(config.port)])
    if (early === true) console.log(`Ready on ${config.baseUrl}\n${howToSignIn(config)}`)
    const sentence = await end
    if (sentence) console.error(sentence)
    return sentence ? 1 : 0
  } catch (error) {
    if (stop.aborted) return 0
    throw error
  } finally {
    for (const child of children) await stopChild(child)
    await database?.close()
  }
}

/** An address that only this machine understands is served to this machine alone: the demonstration lets anybody in. */
const listenOn = ({ port, baseUrl }: Config): string[] => [
  '--port',
  String(port),
  ...(isLocalAddress(baseUrl) ? ['--hostname', '127.0.0.1'] : []),
]

/** What the web and worker processes are told: the application's own connection, never the owner's. */
function environment(config: Config, { appUrl }: OpenDatabase, authSecret: string): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, ...inherited } = process.env
  return {
    ...inherited,
    PORT: String(config.port),
    BASE_URL: config.baseUrl,
    DATA_DIR: config.dataDir,
    DATABASE_URL: appUrl,
    AUTH_SECRET: authSecret,
    // Decided here, where it is known whether the database is the embedded one.
    DEMONSTRATION: config.isDemonstration ? 'yes' : 'no',
    NEXTAUTH_URL: config.baseUrl,
    NEXTAUTH_SECRET: authSecret,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

function authSecretOf({ authSecret, databaseUrl, dataDir }: Config): string {
  if (authSecret) return authSecret
  if (!databaseUrl) return readSecrets(dataDir).authSecret
  throw new ConfigProblem(
    'AUTH_SECRET is missing: with DATABASE_URL, set it to a secret of 32 characters or more that all copies share.',
  )
}

/** Synthetic people and projects for a new database. Throws StartProblem for one that real people work in. */
async function prepareDemonstration() {
  const { ensureNobodyHasIssuer, isWithoutPeople } = await import('./demonstration.ts')
  await ensureNobodyHasIssuer()
  if (!(await isWithoutPeople())) return
  console.log('Adding the demonstration data…')
  const { seedDemonstration } = await import('#prisma/seed/demonstration')
  await seedDemonstration()
}

function ensurePortIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`
      reject(new StartProblem(`Port ${port} ${reason}. Set PORT to another one.`))
    })
    server.listen(port, () => server.close(() => resolve()))
  })
}

/** True as soon as the health check of the web process succeeds. */
async function whenHealthy(port: number): Promise<true> {
  for (;;) {
    if (await isHealthy(port)) return true
    await pause(100)
  }
}

/** With an agent of its own: `fetch` asks the proxy that NODE_USE_ENV_PROXY and HTTP_PROXY name, which knows nothing of this machine. */
const isHealthy = (port: number) =>
  new Promise<boolean>((resolve) => {
    get({ port, host: '127.0.0.1', path: '/api/health', agent: new Agent() }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    }).on('error', () => resolve(false))
  })

/** A sentence once the embedded server has been gone for ten seconds: an operator's restart takes less. */
async function endOfDatabase(dataDir: string): Promise<string> {
  for (let missing = 0; missing < 10; missing = findRunningEmbedded(dataDir) ? 0 : missing + 1) await pause(1000)
  return `The database ended unexpectedly: ${lastServerProblem(dataDir)}`
}

const aborted = (signal: AbortSignal) =>
  new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined))
  })

const howToSignIn = (config: Config) =>
  config.oidc
    ? `Sign in with an account of ${config.oidc.issuer} whose e-mail address an administrator has added.`
    : 'Sign in as any of the demonstration people: open the page, choose one and press "Sign in".'
