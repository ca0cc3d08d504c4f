import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { createBoss } from '#lib/platform/jobs/boss'
import { enqueue } from '#lib/platform/jobs/enqueue'
import type { Handlers } from './job-handlers.ts'
import { readHeartbeat, writeHeartbeat } from '#lib/platform/jobs/heartbeat'
import { jobNames } from '#lib/platform/jobs/jobs'
import { startWorker, type Worker } from './start-worker.ts'

const url = () => process.env.DATABASE_URL!
let worker: Worker | undefined

afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

/** A worker that only notes what it was asked to do. */
async function startNoting() {
  const noted: unknown[] = []
  const nothing = Object.fromEntries(jobNames.map((name) => [name, async () => {}])) as unknown as Handlers
  worker = await startWorker(url(), { ...nothing, 'sweep-downloads': async (payload) => void noted.push(payload) })
  return noted
}

test('does a job once its transaction has committed', async () => {
  const noted = await startNoting()
  await db().$transaction((tx) => enqueue(tx, 'sweep-downloads', {}))
  await vi.waitFor(() => expect(noted).toEqual([{}]), { timeout: 5_000 })
})

test('never does a job of a transaction that rolled back', async () => {
  const noted = await startNoting()
  const failing = db().$transaction(async (tx) => {
    expect(await enqueue(tx, 'sweep-downloads', {})).toEqual(expect.any(String))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await pause(1_500)
  expect(noted).toEqual([])
})

test('does again the job of a worker that was killed', async () => {
  await db().$transaction((tx) => enqueue(tx, 'sweep-downloads', {}))
  await killWorkerInMidJob()
  // Its sign of life grows old: half a minute, not waited for here.
  const active = await db().$executeRaw`
    update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'`
  expect(active).toBe(1)
  const noted = await startNoting()
  const supervisor = await createBoss({ connectionString: url(), monitorIntervalSeconds: 1 }).start()
  await supervisor.supervise()
  await vi.waitFor(() => expect(noted).toEqual([{}]), { timeout: 10_000 })
  await supervisor.stop()
})

test('tells whether a worker is alive', async () => {
  await writeHeartbeat()
  expect(await readHeartbeat(pool())).toBe(true)
  await db().$executeRaw`update heartbeat set at = now() - interval '1 minute'`
  expect(await readHeartbeat(pool())).toBe(false)
})

async function killWorkerInMidJob() {
  const script = `
    import { startWorker } from '#lib/startup/start-worker'
    const begin = () => { console.log('begun'); return new Promise(() => {}) }
    await startWorker(process.env.DATABASE_URL, { 'sweep-downloads': begin })`
  const child = spawn('node_modules/node/bin/node', ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}
