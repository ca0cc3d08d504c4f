import { setTimeout as pause } from 'node:timers/promises'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { recordAccess } from '#lib/access/events/record-access'
import { config } from '#lib/platform/config/config'
import { pool } from '#lib/platform/database/client'
import { networkOf } from '#lib/platform/http/network'

/**
 * Attempts to sign in within five minutes: by one network, and by everybody together before each takes `delayMs` longer. Whoever can send
 * from many networks makes signing in slow, and never impossible.
 */
export const signInLimits = { perNetwork: 600, overall: 3_000, seconds: 300, delayMs: 2_000 } as const

/** Requests of the API that bring no key which opens it, within five minutes, by one network. */
export const strangerLimits = { requests: 300, seconds: 300 } as const

/** Requests of the API within a minute, by one key. */
const keySeconds = 60

type Limit = { name: string; requests: number; seconds: number; inMemory?: boolean }

/** What is left of a limit: `used` says that it was used up before, `seconds` when it is whole again. */
export type Allowance = {
  name: string
  limit: number
  window: number
  left: number
  seconds: number
  isUsedUp: boolean
}

const limiter = ({ name, requests, seconds, inMemory = false }: Limit) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points: requests,
    duration: seconds,
    // Who goes on asking once the limit is used up costs the database nothing.
    inMemoryBlockOnConsumed: inMemory ? requests + 1 : undefined,
  })

const limiters = new Map<string, RateLimiterPostgres>()

/** Counts one request for somebody. The counts live in PostgreSQL, so that every web process counts the same. */
async function consume(limit: Limit, whose: string): Promise<Allowance> {
  const known = limiters.get(limit.name) ?? limiter(limit)
  limiters.set(limit.name, known)
  const told = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isUsedUp: boolean) => ({
    name: limit.name,
    limit: limit.requests,
    window: limit.seconds,
    left: remainingPoints,
    seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    isUsedUp,
  })
  try {
    return told(await known.consume(whose), false)
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return told(refusal, true)
    throw refusal
  }
}

/** Counts one attempt to sign in. Gives nothing while there are attempts left, otherwise the seconds until there are again. */
export async function limitSignIn(address: string | null): Promise<number | undefined> {
  const { perNetwork, overall, seconds, delayMs } = signInLimits
  // The network first: one that has used its own attempts up takes none of everybody's.
  const own = await consume({ name: 'sign-in-network', requests: perNetwork, seconds }, networkOf(address))
  if (own.isUsedUp) {
    await recordAccess('limit.reached', { detail: { limit: own.name } })
    return own.seconds
  }
  const all = await consume({ name: 'sign-in-overall', requests: overall, seconds }, 'all')
  if (all.isUsedUp) await pause(delayMs)
  return undefined
}

/** Counts one request of the API by a key, as many a minute as the settings allow. */
export const limitKey = (apiKeyId: string): Promise<Allowance> =>
  consume({ name: 'key', requests: config().apiRequestsPerMinute, seconds: keySeconds, inMemory: true }, apiKeyId)

/** Networks that have used up what strangers may ask, and until when, as far as this process has seen. */
const usedUp = new Map<string, { allowance: Allowance; until: number }>()

/** Counts one request of the API without a key that opens it. */
export async function limitStranger(address: string | null): Promise<Allowance> {
  const network = networkOf(address)
  const allowance = await consume({ name: 'address', ...strangerLimits, inMemory: true }, network)
  if (allowance.isUsedUp) {
    for (const [one, { until }] of usedUp) if (until < Date.now()) usedUp.delete(one)
    usedUp.set(network, { allowance, until: Date.now() + allowance.seconds * 1000 })
    await recordAccess('limit.reached', { detail: { limit: allowance.name } })
  }
  return allowance
}

/** The limit of strangers where it is used up, without asking the database. */
export function usedUpByStrangers(address: string | null): Allowance | undefined {
  const { allowance, until = 0 } = usedUp.get(networkOf(address)) ?? {}
  const milliseconds = until - Date.now()
  return allowance && milliseconds > 0 ? { ...allowance, seconds: Math.ceil(milliseconds / 1000) } : undefined
}
