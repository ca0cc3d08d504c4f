import { authorise } from '#lib/access/can'
import { recordAccess } from '#lib/access/events'
import type { Principal } from '#lib/access/principal'
import { asActor } from '#lib/db/as-actor'
import type { Tx } from '#lib/db/client'
import { found, Refused } from '#lib/errors'
import type { ConsumerTeam, KeyRole } from '#lib/labels'
import { makeKey } from './key.ts'

const longestLife = 366 * 24 * 60 * 60 * 1000

type NewKey = {
  /** The system that will use it. */
  name: string
  role: KeyRole
  /** The consumer team whose exports it opens beside the merged one; all of them when left out. */
  team?: ConsumerTeam | null
  /** A year from now when left out; never later. */
  expiresAt?: Date
}

/** Makes a key for a system. Gives it this once: only a hash is kept. Throws Forbidden, and Refused for a name or end that will not do. */
export async function createApiKey(who: Principal, input: NewKey): Promise<{ id: string; key: string }> {
  authorise(who, 'apiKey.manage')
  const { role, team = null } = input
  const name = input.name.trim()
  const now = Date.now()
  const expiresAt = input.expiresAt ?? new Date(now + longestLife - 24 * 60 * 60 * 1000)
  if (name === '' || name.length > 100) throw new Refused('Enter the name of the system, up to 100 characters', 'name')
  if (expiresAt.getTime() <= now || expiresAt.getTime() > now + longestLife)
    throw new Refused('The key must expire in the future, within a year', 'expiresAt')
  if (team && role !== 'data-consumer') throw new Refused('Only the key of a data consumer is for a team', 'team')
  const { key, prefix, hash } = makeKey()
  return asActor(who, async (tx) => {
    const actsAsId = role === 'application-service' ? await whoWrites(tx, name, prefix) : null
    const { id } = await tx.apiKey.create({
      data: { name, prefix, hash, role, team, expiresAt, createdById: who.id, actsAsId },
      select: { id: true },
    })
    await recordAccess('api-key.created', { personId: who.id, apiKeyId: id, detail: { role, team } }, tx)
    return { id, key }
  })
}

/** Somebody for a key to write as, so that history and pages name the system and not the person who made its key. */
async function whoWrites(tx: Tx, name: string, prefix: string): Promise<string> {
  const data = { kind: 'system', firstName: name, lastName: '(API key)', email: `${prefix}@system.invalid` }
  return (await tx.person.create({ data, select: { id: true } })).id
}

/** Ends a key, named by its prefix: its next request is refused. Ending it again changes nothing. Throws Forbidden and NotFound. */
export async function revokeApiKey(who: Principal, prefix: string): Promise<void> {
  authorise(who, 'apiKey.manage')
  await asActor(who, async (tx) => {
    const select = { id: true, revokedAt: true } as const
    const { id, revokedAt } = found(await tx.apiKey.findUnique({ where: { prefix }, select }), `API key ${prefix}`)
    if (revokedAt) return
    await tx.apiKey.update({ where: { id }, data: { revokedAt: new Date() }, select: { id: true } })
    await recordAccess('api-key.revoked', { personId: who.id, apiKeyId: id }, tx)
  })
}
