import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '#lib/db/client'

/** Attempts to sign in within five minutes: by one client address, and by everybody together. */
export const signInLimits = { perAddress: 300, overall: 3_000, seconds: 300 } as const

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix,
    points,
    duration: signInLimits.seconds,
  })

let limiters: { address: RateLimiterPostgres; overall: RateLimiterPostgres } | undefined

/**
 * Counts one attempt to sign in. Gives nothing while there are attempts left, otherwise the seconds until there are again. The
 * counts live in PostgreSQL, so that every web process counts the same.
 */
export async function limitSignIn(address: string | null): Promise<number | undefined> {
  limiters ??= {
    address: limiter('sign-in-address', signInLimits.perAddress),
    overall: limiter('sign-in-overall', signInLimits.overall),
  }
  try {
    // The address first: one that has used its own attempts up takes none of everybody's.
    await limiters.address.consume(address ?? 'unknown')
    await limiters.overall.consume('all')
    return undefined
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
