import { randomUUID } from 'node:crypto'
import { authorise } from '#lib/access/permissions/can'
import { recordAccess } from '#lib/access/events/record-access'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { found, Refused } from '#lib/platform/errors'
import { exportNames } from '#lib/exports/definitions/queries'
import type { ConsumerTeam, KeyRole } from '#lib/labels'
import { makeKey } from './key.ts'
import { endOf, lastDayFrom } from './rules.ts'

export type NewKey = {
  /** Told by a form, so that one which is sent twice makes one key. */
  id?: string
  /** The system that will use it. */
  name: string
  role: KeyRole
  /** The consumer team whose exports it opens beside the merged one; all of them when left out. */
  team?: ConsumerTeam | null
  /** The exports that it opens and no others; those of its team, or all, when left out. */
  exports?: readonly string[]
  /** The last day on which it works: the same one next year when left out; never later. */
  lastDay?: Date
}

/** Makes a key for a system. Gives it this once: only a hash is kept. Throws Forbidden, and Refused for what will not do. */
export async function createApiKey(who: Principal, input: NewKey): Promise<{ id: string; key: string }> {
  authorise(who, 'apiKey.manage')
  const { id = randomUUID(), role, team = null, exports = [] } = input
  const name = input.name.trim()
  const now = new Date()
  const expiresAt = endOf(input.lastDay ?? lastDayFrom(now))
  if (name === '' || name.length > 100) throw new Refused('Enter the name of the system, up to 100 characters', 'name')
  if (expiresAt <= now || expiresAt > endOf(lastDayFrom(now)))
    throw new Refused('Last day must be today or later, within a year', 'lastDay')
  if ((team || exports.length > 0) && role !== 'data-consumer')
    throw new Refused('Only the key of a data consumer is for a team, or for exports', 'opens')
  if (team && exports.length > 0) throw new Refused('A key is for a team or for chosen exports, not for both', 'opens')
  const { key, prefix, hash } = makeKey()
  return asActor(who, async (tx) => {
    const names = await exportNames(tx)
    const unknown = exports.find((one) => !names.has(one))
    if (unknown) throw new Refused(`There is no export ${unknown}`, 'exports')
    const actsAsId = role === 'application-service' ? await whoWrites(tx, name, prefix) : null
    const { count } = await tx.apiKey.createMany({
      data: { id, name, prefix, hash, role, team, exports: [...exports], expiresAt, createdById: who.id, actsAsId },
      skipDuplicates: true,
    })
    if (count === 0) throw new Refused(createdBefore)
    const detail = { role, team, exports: exports.join(', ') || null }
    await recordAccess('api-key.created', { personId: who.id, apiKeyId: id, detail }, tx)
    return { id, key }
  })
}

const createdBefore =
  'This key was created already and cannot be shown again. If you did not copy it, revoke it and create another.'

/** Somebody for a key to write as, so that history and pages name the system and not the person who made its key. */
async function whoWrites(tx: Tx, name: string, prefix: string): Promise<string> {
  const data = { kind: 'system', firstName: name, lastName: '(API key)', email: `${prefix}@system.invalid` } as const
  return (await tx.person.create({ data, select: { id: true } })).id
}

/** Ends a key: its next request is refused. Ending it again changes nothing. Throws Forbidden and NotFound. */
export async function revokeApiKey(who: Principal, by: { id: string } | { prefix: string }): Promise<void> {
  authorise(who, 'apiKey.manage')
  await asActor(who, async (tx) => {
    const named = 'id' in by ? 'API key' : `API key ${by.prefix}`
    const { id } = found(await tx.apiKey.findUnique({ where: by, select: { id: true } }), named)
    const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    if (count > 0) await recordAccess('api-key.revoked', { personId: who.id, apiKeyId: id }, tx)
  })
}
