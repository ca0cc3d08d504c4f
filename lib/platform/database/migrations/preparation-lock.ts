import { setTimeout as pause } from 'node:timers/promises'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { connectOwner } from '#lib/platform/database/owner-client'

/** The key that Prisma's own command line takes: neither works while the other does. */
const lockKey = 72_707_369

export type Waiting = { say?: (sentence: string) => void; signal?: AbortSignal; limitSeconds?: number }

/**
 * Does work on the schema while no other process of the product or of Prisma does. Waits its turn, with a sentence, five minutes at
 * most: then StartProblem. The lock belongs to a transaction, so it goes with its connection, through a connection pooler too.
 */
export async function whileOthersWait<Result>(
  ownerUrl: string,
  { say = () => {}, signal, limitSeconds = 300 }: Waiting,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await connectOwner(ownerUrl, signal)
  try {
    await client.query('begin')
    await client.query('set local idle_in_transaction_session_timeout = 0')
    const isFree = async () =>
      (await client.query<{ free: boolean }>('select pg_try_advisory_xact_lock($1) as free', [lockKey])).rows[0]!.free
    const until = Date.now() + limitSeconds * 1000
    for (let tries = 0; !(await isFree()); tries += 1) {
      if (tries === 0) say('Waiting for another start to bring the database up to date…')
      if (Date.now() > until)
        throw new StartProblem(
          `Another process has been changing the database for ${limitSeconds} seconds, and this start has not changed anything. Find it with: select * from pg_locks where locktype = 'advisory' and objid = ${lockKey}. End it, then start again.`,
        )
      await pause(500, undefined, { signal })
    }
    return await work()
  } finally {
    await client.end()
  }
}
