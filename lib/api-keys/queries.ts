import { recordAccess } from '#lib/access/events/record-access'
import type { HeldByKey, Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { isKeyOf, readBearer } from './key.ts'
import { isNewUse, stateOf } from './rules.ts'

const select = {
  id: true,
  name: true,
  hash: true,
  role: true,
  team: true,
  exports: true,
  createdById: true,
  actsAsId: true,
  expiresAt: true,
  revokedAt: true,
  use: { select: { usedAt: true } },
} satisfies Prisma.ApiKeySelect

export type KeyPrincipal = Principal & { apiKeyId: string }
type Key = Prisma.ApiKeyGetPayload<{ select: typeof select }>

/**
 * Who asks, by an `Authorization` header; undefined without a key that is whole, alive and known. A key belongs to a system: it
 * outlives the roles of the person who made it, and ends when it expires or is revoked. A key that is refused is recorded.
 */
export async function findKey(authorization: string | null): Promise<KeyPrincipal | undefined> {
  const bearer = readBearer(authorization)
  if (!bearer) return undefined
  const key = await db().apiKey.findUnique({ where: { prefix: bearer.prefix }, select })
  const now = new Date()
  const state = !key ? 'unknown-key' : isKeyOf(key.hash, bearer.key) ? stateOf(key, now) : 'wrong'
  if (!key || state !== 'working') {
    await recordAccess('api-key.refused', { apiKeyId: key?.id, detail: { reason: state } })
    return undefined
  }
  if (isNewUse(key.use?.usedAt, now)) await writeUse(key.id, now)
  return { id: key.actsAsId ?? key.createdById, name: key.name, email: '', roles: [roleOf(key)], apiKeyId: key.id }
}

/** What a key holds. No exports chosen means all that its role and team open. */
export function roleOf({ role, team, exports }: Pick<Key, 'role' | 'team' | 'exports'>): HeldByKey {
  const held = { role, team }
  return exports.length > 0 ? { ...held, exports } : held
}

const writeUse = (apiKeyId: string, usedAt: Date) =>
  db().apiKeyUse.upsert({
    where: { apiKeyId },
    create: { apiKeyId, usedAt },
    update: { usedAt },
    select: { apiKeyId: true },
  })
