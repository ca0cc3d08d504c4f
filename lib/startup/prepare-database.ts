import { PgBoss } from 'pg-boss'
import { shipExports } from '#lib/exports/definitions/ship'
import { recountProgress } from '#lib/casework/task-progress/recount'
import { jobs, jobNames } from '#lib/platform/jobs/jobs'
import { applyMigrations } from '#lib/platform/database/migrations/apply'
import { whileOthersWait, type Waiting } from '#lib/platform/database/migrations/preparation-lock'
import { findUnknownMigrations } from '#lib/platform/database/migrations/unknown'
import { connectOwner } from '#lib/platform/database/owner-client'
import { advanceTransactionIds } from '#lib/platform/database/transaction-ids'

type Options = Waiting & {
  /** More work for the same turn, when the database is up to date: demonstration data. */
  fill?: () => Promise<void>
}

/**
 * Brings a database up to date: the migrations, then the job queue's own tables and queues, then the exports that the service brings
 * with it, and progress by the task lists that it has now. Gives the names of the migrations applied. One process at a time; killed
 * at any moment, the next call goes on. A database that a newer release has brought up to date stays as that release left it.
 */
export function prepareDatabase(ownerUrl: string, { fill, ...waiting }: Options = {}): Promise<string[]> {
  return whileOthersWait(ownerUrl, waiting, async () => {
    const isNewer = (await findUnknownMigrations(ownerUrl)) !== undefined
    const applied = isNewer ? [] : await bringUpToDate(ownerUrl, waiting)
    await fill?.()
    return applied
  })
}

async function bringUpToDate(ownerUrl: string, waiting: Waiting): Promise<string[]> {
  const applied = await applyMigrations(ownerUrl, waiting)
  await prepareQueues(ownerUrl)
  const owner = await connectOwner(ownerUrl, waiting.signal)
  try {
    await owner.query(grants)
    await advanceTransactionIds(owner)
    await shipExports(owner)
    await recountProgress(owner)
  } finally {
    await owner.end()
  }
  return applied
}

async function prepareQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  for (const name of jobNames) {
    const { cron: _cron, ...settings } = jobs[name]
    await boss.createQueue(name, settings)
    await boss.updateQueue(name, settings)
  }
  await boss.stop({ graceful: false })
}

/** The queue's own migrations make its tables. */
const grants = `
  grant usage on schema pgboss to portal_app;
  grant select, insert, update, delete on all tables in schema pgboss to portal_app;
  grant usage on all sequences in schema pgboss to portal_app;
  grant execute on all functions in schema pgboss to portal_app`
