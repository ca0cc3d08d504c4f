import type { Principal } from '#lib/principal'
import { db, usualLimits, type Tx } from './client.ts'

/**
 * One transaction that writes for `who`: the database records every row changed inside as that person's, and refuses a write
 * outside such a transaction. Gives what `work` gives; anything thrown rolls all of it back.
 */
export function asActor<Result>(who: Pick<Principal, 'id'>, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('app.actor', ${who.id}, true)`
    return work(tx)
  }, usualLimits)
}
