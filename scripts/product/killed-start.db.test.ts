import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { findRunningEmbedded, stopEmbedded } from '#lib/platform/database/embedded/embedded'
import { freePort } from '#lib/platform/database/embedded/free-port'
import { migrationNames } from '#lib/platform/database/migrations/files'

const dataDir = mkdtempSync(join(tmpdir(), 'killed-start-'))
const cluster = join(dataDir, 'postgres')
const started: ChildProcess[] = []
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await stopEmbedded(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
})

/** The product's own start, with a web process that only answers the health check and a worker that only waits. */
async function start(): Promise<ChildProcess> {
  const web = `require('node:http').createServer((_, answer) => answer.end()).listen(Number(process.env.PORT), '127.0.0.1')`
  const program = `
    import { runProduct } from '#scripts/product/run-product'
    runProduct({ build: async () => {}, web: () => ['-e', ${JSON.stringify(web)}], worker: ['-e', 'setInterval(() => {}, 1000)'] })
      .then((code) => process.exit(code), (error) => { console.error(error); process.exit(1) })`
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, ...inherited } = process.env
  const child = spawn('node_modules/node/bin/node', ['--input-type=module', '-e', program], {
    env: { ...inherited, DATA_DIR: dataDir, PORT: String(await freePort()), BASE_URL: '', AUTH_SECRET: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  return child
}

/** One value from the database of the start, undefined while there is no such thing. */
async function read(sql: string): Promise<unknown> {
  const running = findRunningEmbedded(dataDir)
  if (!running) return undefined
  const client = new pg.Client({ connectionString: running.ownerUrl })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}

const isServing = async () => (await read('select true')) === true
const applied = () => read('select count(*)::int from _prisma_migrations where finished_at is not null')

/** In the order in which a first start comes to them. */
const moments: Record<string, () => boolean | Promise<boolean>> = {
  'while the data folder is made': () => globSync('postgres.new.*', { cwd: dataDir }).length > 0,
  'while the database server starts': () => existsSync(join(cluster, 'postmaster.pid')),
  'before the first migration': isServing,
  'between the first and the last migration': async () => Number((await applied()) ?? 0) > 0,
  'after the last migration': async () => (await applied()) === migrationNames().length,
  'while the demonstration data is written': async () =>
    (await read(
      `select count(*)::int from pg_stat_activity where usename = 'portal_app' and xact_start is not null`,
    )) === 1,
}

test.each(Object.entries(moments))('a first start killed %s lets the next one go on', async (_, hasCome) => {
  const child = await start()
  let printed = ''
  child.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  while (!(await hasCome())) {
    expect(child.exitCode).toBeNull()
    expect(printed).not.toContain('Ready')
    await pause(2)
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
})

test('after all these kills the product starts with its whole demonstration and stops when asked', async () => {
  const child = await start()
  for await (const chunk of child.stdout!) if (String(chunk).includes('Ready')) break
  expect(await applied()).toBe(migrationNames().length)
  expect(await read('select count(*)::int from project')).toBeGreaterThanOrEqual(300)
  expect(await read('select count(*)::int from _prisma_migrations where finished_at is null')).toBe(0)
  child.kill('SIGTERM')
  expect((await once(child, 'exit'))[0]).toBe(0)
  expect(existsSync(join(dataDir, 'running.lock')) && readFileSync(join(dataDir, 'running.lock'), 'utf8')).toBe(false)
})
