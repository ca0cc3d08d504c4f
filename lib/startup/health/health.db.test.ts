import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { freePort } from '#lib/platform/database/embedded/free-port'
import { writeHeartbeat } from '#lib/platform/jobs/heartbeat'

let web: ChildProcess
let address: string

/** A process that starts the thread as the web process does, and then does nothing else but be busy. */
beforeAll(async () => {
  const port = await freePort()
  address = `http://127.0.0.1:${port}/health`
  const program = `
    import { config } from '#lib/platform/config/config'
    import { startHealthThread } from '#lib/startup/health/start-thread'
    await startHealthThread({ ...config(), healthPort: ${port} })
    process.send('busy')
    setTimeout(() => { for (;;); })`
  web = spawn('node_modules/node/bin/node', ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(web, 'message')
})
afterAll(() => web.kill('SIGKILL'))

async function ask() {
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) })
  return [answer.status, await answer.json()]
}

test('a busy web process still says how database and worker are', async () => {
  expect(await ask()).toEqual([503, { database: 'ok', worker: 'down' }])
  await writeHeartbeat()
  expect(await ask()).toEqual([200, { database: 'ok', worker: 'ok' }])
})

test('another address is not found', async () => expect((await fetch(`${address}/else`)).status).toBe(404))

test('a database that refuses connections is down, and ok again when it accepts them', async () => {
  const owner = new pg.Client(inject('ownerUrl'))
  await owner.connect()
  const { rows } = await db().$queryRaw<{ name: string }[]>`select current_database() as name`.then((found) => ({
    rows: found,
  }))
  const [{ name }] = rows as [{ name: string }]
  await owner.query(`alter database ${name} with allow_connections false`)
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
  expect(await ask()).toEqual([503, { database: 'down', worker: 'unknown' }])
  await owner.query(`alter database ${name} with allow_connections true`)
  expect(await ask()).toMatchObject([expect.any(Number), { database: 'ok' }])
  await owner.end()
})
