import { recordAccess } from '#lib/access/events/record-access'
import { limitKey, limitStranger, usedUpByStrangers, type Allowance } from '#lib/access/limits/rate-limit'
import { readBearer } from './key.ts'
import { findKey, type KeyPrincipal } from './queries.ts'

type Admission = { who: KeyPrincipal | undefined; allowance: Allowance }

/** How long a key that worked is looked up first, and not only after the limit of its network. */
const rememberedMs = 60 * 60_000
const lastWorked = new Map<string, number>()

/**
 * Who asks by which key, counted by the limit of the key, or of the network where none opens anything. A network that has used its limit
 * up costs the database nothing more, but for keys that have worked here within the hour.
 */
export async function admit(authorization: string | null, address: string | null): Promise<Admission> {
  const prefix = readBearer(authorization)?.prefix ?? ''
  const usedUp = hasWorked(prefix) ? undefined : usedUpByStrangers(address)
  if (usedUp) {
    await recordAccess('limit.reached', { detail: { limit: usedUp.name } })
    return { who: undefined, allowance: usedUp }
  }
  const who = await findKey(authorization)
  if (!who) return { who, allowance: await limitStranger(address) }
  lastWorked.set(prefix, Date.now())
  const allowance = await limitKey(who.apiKeyId)
  if (allowance.isUsedUp)
    await recordAccess('limit.reached', { apiKeyId: who.apiKeyId, detail: { limit: allowance.name } })
  return { who, allowance }
}

const hasWorked = (prefix: string) => Date.now() - (lastWorked.get(prefix) ?? -Infinity) < rememberedMs
