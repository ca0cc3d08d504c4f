import { PgBoss, type ConstructorOptions } from 'pg-boss'
import { logger } from '#lib/platform/logging/logger'
import { describeError } from '#lib/platform/logging/describe-error'

/**
 * The job queue, whose tables prepareDatabase() makes: nothing here changes the schema, as the application's role may not.
 * An error it meets by itself (a database that restarts) is logged; it goes on by itself too.
 */
export function createBoss(options: ConstructorOptions): PgBoss {
  const boss = new PgBoss({ migrate: false, reindex: false, ...options })
  boss.on('error', (error) => logger().warn({ error: describeError(error) }, 'job queue'))
  return boss
}
