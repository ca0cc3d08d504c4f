import { config } from '#lib/platform/config/config'
import { describeError } from '#lib/platform/logging/describe-error'
import { logger } from '#lib/platform/logging/logger'
import { openTransport } from '#lib/mail/transport'
import { createBoss } from '#lib/platform/jobs/boss'
import { handlers, type Handlers } from './job-handlers.ts'
import { writeHeartbeat } from '#lib/platform/jobs/heartbeat'
import { startOutbox } from './email-outbox.ts'
import { jobNames, jobs, type JobName, type Payloads } from '#lib/platform/jobs/jobs'

export type Worker = { stop: () => Promise<void> }
type Job = { id: string; data: Payloads[JobName]; signal: AbortSignal }

const beatEvery = 5_000

/** Starts doing the jobs of the database's queue, one of a kind at a time, and sending its e-mail, with a sign of life every few seconds. */
export async function startWorker(connectionString: string, does: Handlers = handlers): Promise<Worker> {
  const boss = createBoss({
    connectionString,
    options: '-c role=portal_app -c timezone=UTC',
    max: 5,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  await boss.start()
  for (const name of jobNames) {
    await boss.work(name, { pollingIntervalSeconds: 0.5 }, async (batch) => {
      for (const job of batch) await perform(does, name, job as Job)
    })
    const { cron } = jobs[name]
    if (cron) await boss.schedule(name, cron, {}, { tz: 'Europe/London' })
  }
  const transport = openTransport(config())
  const outbox = transport && startOutbox(transport)
  await writeHeartbeat()
  const heart = setInterval(() => {
    writeHeartbeat().catch((error) => logger().warn({ error: describeError(error) }, 'heartbeat failed'))
  }, beatEvery)
  return {
    async stop() {
      clearInterval(heart)
      await Promise.all([outbox?.stop(), boss.stop({ timeout: 8_000 })])
    },
  }
}

async function perform<Name extends JobName>(
  does: Handlers,
  name: Name,
  job: { id: string; data: Payloads[Name]; signal: AbortSignal },
) {
  const log = logger().child({ job: name, jobId: job.id })
  const startedAt = performance.now()
  try {
    await does[name](job.data, job.signal)
    log.info({ ms: Math.round(performance.now() - startedAt) }, 'job done')
  } catch (error) {
    log.error({ error: describeError(error) }, 'job failed')
    throw error
  }
}
