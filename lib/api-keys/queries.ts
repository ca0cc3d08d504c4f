import { recordAccess } from '#lib/access/events'
import type { Principal } from '#lib/access/principal'
import { db } from '#lib/db/client'
import type { Prisma } from '#lib/db/generated/client'
import type { ConsumerTeam, KeyRole } from '#lib/labels'
import { isKeyOf, readBearer } from './key.ts'

const select = {
  id: true,
  name: true,
  hash: true,
  role: true,
  team: true,
  createdById: true,
  actsAsId: true,
  expiresAt: true,
  revokedAt: true,
} satisfies Prisma.ApiKeySelect

/**
 * Who asks, by an `Authorization` header; undefined without a key that is whole, alive and known. A key belongs to a system: it
 * outlives the roles of the person who made it, and ends when it expires or is revoked. A known key that is refused is recorded.
 */
export async function findKey(authorization: string | null): Promise<Principal | undefined> {
  const bearer = readBearer(authorization)
  if (!bearer) return undefined
  const key = await db().apiKey.findUnique({ where: { prefix: bearer.prefix }, select })
  if (!key) return undefined
  const reason = !isKeyOf(key.hash, bearer.key) ? 'wrong' : refusedFor(key, new Date())
  if (reason) {
    await recordAccess('api-key.refused', { apiKeyId: key.id, detail: { reason } })
    return undefined
  }
  const held = { role: key.role as KeyRole, team: key.team as ConsumerTeam | null }
  return { id: key.actsAsId ?? key.createdById, name: key.name, email: '', roles: [held], apiKeyId: key.id }
}

function refusedFor({ revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date }, now: Date) {
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : undefined
}
