import { fromPrisma, type PgBoss } from 'pg-boss'
import { pool, type Tx } from '#lib/platform/database/client'
import { createBoss } from './boss.ts'
import type { JobName, Payloads } from './jobs.ts'

// Next bundles a module into several chunks: one sender per process.
const shared = globalThis as typeof globalThis & { portalSender?: Promise<PgBoss> }

/** Hands a job to the worker as part of the caller's transaction: it exists if and only if that commits. Gives its id. */
export async function enqueue<Name extends JobName>(tx: Tx, name: Name, payload: Payloads[Name]): Promise<string> {
  const boss = await (shared.portalSender ??= startSender())
  return (await boss.send(name, payload, { db: fromPrisma(tx) }))!
}

const database = { executeSql: (text: string, values?: unknown[]) => pool().query(text, values) }

async function startSender(): Promise<PgBoss> {
  const boss = createBoss({ db: database, supervise: false, schedule: false })
  try {
    return await boss.start()
  } catch (error) {
    shared.portalSender = undefined
    throw error
  }
}
