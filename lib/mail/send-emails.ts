import { db } from '#lib/platform/database/client'
import { describeError } from '#lib/platform/logging/describe-error'
import { logger } from '#lib/platform/logging/logger'
import type { Transport } from './message.ts'
import { Undeliverable } from './undeliverable.ts'

type Waiting = { id: string; address: string; subject: string; body: string; reference: string; attempts: number }

/** At once; and the longest that a batch may take, with every one of them waiting for a server that does not answer. */
const batchSize = 10
const batchTimeout = 60_000

/**
 * Sends the next few e-mails of the outbox and gives how many were tried. One worker at a time does: the lock goes with the transaction, so
 * at once with a worker that dies. An attempt counts, and puts the next one off, before it is made: what a dead worker had in hand
 * is tried again in seconds, with its own reference.
 */
export async function sendEmails(transport: Transport): Promise<number> {
  if (!(await isAnyDue())) return 0
  return db().$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<
        { mine: boolean }[]
      >`select pg_try_advisory_xact_lock(hashtext('outbox')) as mine`
      if (!lock?.mine) return 0
      await giveUpOnOld()
      const batch = await takeNext()
      await Promise.all(batch.map((email) => send(transport, email)))
      return batch.length
    },
    { timeout: batchTimeout, maxWait: 10_000 },
  )
}

async function isAnyDue(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ due: boolean }[]>`
    select exists (select from email where next_attempt_at is not null and next_attempt_at <= now()) as due`
  return row!.due
}

/** News of three days ago is not news. It would all go out, too, on the day that a way out is first set up. */
const giveUpOnOld = () => db().$executeRaw`
  update email set next_attempt_at = null, last_problem = coalesce(last_problem, 'It was not sent within three days')
  where next_attempt_at is not null and created_at < now() - interval '3 days'`

/** Attempts are 2, 4, 8 seconds apart and so on, then an hour. */
const takeNext = () => db().$queryRaw<Waiting[]>`
  update email set attempts = attempts + 1,
    next_attempt_at = now() + least(interval '1 hour', interval '2 seconds' * 2 ^ least(attempts, 20))
  where id in (
    select id from email where next_attempt_at is not null and next_attempt_at <= now()
    order by next_attempt_at, id limit ${batchSize})
  returning id, address, subject, body, reference, attempts`

async function send(transport: Transport, { id, address, attempts, ...message }: Waiting): Promise<void> {
  const log = logger().child({ emailId: id, attempt: attempts })
  try {
    await transport.send({ to: address, ...message, isRepeat: attempts > 1 })
    await db().email.update({ where: { id }, data: { sentAt: new Date(), nextAttemptAt: null, lastProblem: null } })
    log.info('email sent')
  } catch (error) {
    const problem = describeError(error)
    log.warn({ error: problem }, 'email not sent')
    const isOver = error instanceof Undeliverable
    await db().email.update({
      where: { id },
      data: { lastProblem: problem.message, ...(isOver && { nextAttemptAt: null }) },
    })
  }
}
