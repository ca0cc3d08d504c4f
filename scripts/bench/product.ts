import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { sealSession } from '#lib/access/sessions/auth-options'
import { startSession } from '#lib/access/sessions/session'
import { sessionCookie } from '#lib/access/sessions/session-cookie'
import { createApiKey } from '#lib/api-keys/commands'
import { findRunningEmbedded } from '#lib/platform/database/embedded/embedded'
import { readSecrets } from '#lib/platform/database/embedded/secrets'
import { db } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'

export type Product = {
  baseUrl: string
  ownerUrl: string
  /** Headers that let a request in: a system by its key, a person by a session. */
  asSystem: Record<string, string>
  asPerson: Record<string, string>
  webPid: number | undefined
  workerPid: number | undefined
  stop: () => Promise<void>
}

/** Starts the product as people do, production build and all, on a data folder and port of its own, with its demonstration data. */
export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const env = { ...process.env, PORT: String(port), BASE_URL: baseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'error' }
  const start = async () => {
    const started = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    await ready(started.stdout)
    return started
  }
  const first = await start()
  await countStatements(findRunningEmbedded(dataDir)!.ownerUrl)
  await end(first)
  const child = await start()
  const urls = findRunningEmbedded(dataDir)!
  const { authSecret } = readSecrets(dataDir)
  Object.assign(process.env, {
    DATABASE_URL: urls.appUrl,
    BASE_URL: baseUrl,
    AUTH_SECRET: authSecret,
    LOG_LEVEL: 'error',
  })
  const { key } = await createApiKey(operator, { name: 'Bench', role: 'data-consumer' })
  const pidOf = (part: string) =>
    childrenOf(child.pid!).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(part))
  return {
    baseUrl,
    ownerUrl: urls.ownerUrl,
    asSystem: { Authorization: `Bearer ${key}` },
    asPerson: { Cookie: await cookieOf(baseUrl) },
    webPid: pidOf('next'),
    workerPid: pidOf('worker'),
    async stop() {
      await end(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

/** Has the server count the statements that it is sent, from its next start. */
async function countStatements(ownerUrl: string): Promise<void> {
  const owner = new pg.Client(ownerUrl)
  await owner.connect()
  await owner.query('create extension pg_stat_statements')
  await owner.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`)
  await owner.query('alter system set pg_stat_statements.track_utility = off')
  await owner.end()
}

async function ready(output: NodeJS.ReadableStream): Promise<void> {
  for await (const text of output) if (String(text).includes('Ready on')) return
  throw new Error('The product did not start.')
}

/** The session of somebody who sees every list. */
async function cookieOf(baseUrl: string): Promise<string> {
  const { personId } = await db().personRole.findFirstOrThrow({ where: { role: 'service-support' } })
  return `${sessionCookie({ baseUrl }).name}=${await sealSession(await startSession(personId))}`
}

/** Processes that a process started, and those that they started. */
function childrenOf(parent: number): number[] {
  const children = globSync('/proc/[0-9]*/stat').flatMap((file) => {
    try {
      const [, pid, ppid] = /^(\d+) \(.*\) \S (\d+)/s.exec(readFileSync(file, 'utf8')) ?? []
      return Number(ppid) === parent ? [Number(pid)] : []
    } catch {
      return [] // it has ended meanwhile
    }
  })
  return [...children.flatMap(childrenOf), ...children]
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
