import { PgBoss } from 'pg-boss'
import pg from 'pg'
import { shipExports } from '#lib/exports/definitions/ship'
import { recountProgress } from '#lib/casework/task-progress/recount'
import { jobs, jobNames } from '#lib/platform/jobs/jobs'
import { applyMigrations } from '#lib/platform/database/migrate'
import { advanceTransactionIds } from '#lib/platform/database/transaction-ids'

/** Brings a database up to date: the migrations, then the job queue's own tables and queues, then the exports
 * that the service brings with it, and progress by the task lists that it has now. Gives the names of the migrations applied. */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const applied = await applyMigrations(ownerUrl)
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  for (const name of jobNames) {
    const { cron: _cron, ...settings } = jobs[name]
    await boss.createQueue(name, settings)
    await boss.updateQueue(name, settings)
  }
  await boss.stop({ graceful: false })
  const owner = new pg.Client(ownerUrl)
  await owner.connect()
  try {
    await owner.query(`
      grant usage on schema pgboss to portal_app;
      grant select, insert, update, delete on all tables in schema pgboss to portal_app;
      grant usage on all sequences in schema pgboss to portal_app;
      grant execute on all functions in schema pgboss to portal_app`)
    await advanceTransactionIds(owner)
    await shipExports(owner)
    await recountProgress(owner)
  } finally {
    await owner.end()
  }
  return applied
}
