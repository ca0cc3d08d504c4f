import { expect, test } from 'vitest'
import { can } from '#lib/access/can'
import { asActor } from '#lib/db/as-actor'
import { db } from '#lib/db/client'
import { operator } from '#lib/people/operator'
import { createApiKey, revokeApiKey } from './commands.ts'
import { prefixOf } from './key.ts'
import { findKey } from './queries.ts'

const create = (team: 'grants' | null = null) =>
  createApiKey(operator, { name: 'Payments', role: 'data-consumer', team })
const ask = (key: string) => findKey(`Bearer ${key}`)

test('a key opens the merged export and its own team’s, and only a hash of it is kept', async () => {
  const { id, key } = await create('grants')
  expect(key).toMatch(/^pac_live_/)
  const who = (await ask(key))!
  expect(who).toMatchObject({ apiKeyId: id, roles: [{ role: 'data-consumer', team: 'grants' }] })
  expect(can(who, 'export.take', { owner: null })).toBe(true)
  expect(can(who, 'export.take', { owner: 'grants' })).toBe(true)
  expect(can(who, 'export.take', { owner: 'letters' })).toBe(false)
  expect(can(who, 'project.list')).toBe(false)
  const kept = await db().apiKey.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(kept)).not.toContain(key.slice(-43))
})

test('a revoked, expired or altered key opens nothing, and that is recorded', async () => {
  const revoked = await create()
  await revokeApiKey(operator, prefixOf(revoked.key))
  await revokeApiKey(operator, prefixOf(revoked.key))
  expect(await ask(revoked.key)).toBeUndefined()
  expect(await db().accessEvent.count({ where: { kind: 'api-key.revoked' } })).toBe(1)
  const expired = await create()
  await asActor(operator, (tx) => tx.apiKey.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } }))
  expect(await ask(expired.key)).toBeUndefined()
  const altered = await create()
  expect(await ask(altered.key.slice(0, -1) + (altered.key.endsWith('A') ? 'B' : 'A'))).toBeUndefined()
  const reasons = await db().accessEvent.findMany({ where: { kind: 'api-key.refused' }, orderBy: { id: 'asc' } })
  expect(reasons.map(({ detail }) => detail)).toEqual([
    { reason: 'revoked' },
    { reason: 'expired' },
    { reason: 'wrong' },
  ])
})

test.each([null, '', 'Bearer', 'Bearer x', 'Basic cGFjOg==', `Bearer pac_live_${'0'.repeat(12)}_${'x'.repeat(43)}`])(
  'is no key: %s',
  async (authorization) => expect(await findKey(authorization)).toBeUndefined(),
)

test('is made and ended by admins only, with a name and an end within a year', async () => {
  const consumer = { ...operator, roles: [{ role: 'data-consumer', team: null }] } as const
  await expect(createApiKey(consumer, { name: 'x', role: 'data-consumer' })).rejects.toThrow('Not permitted')
  await expect(createApiKey(operator, { name: ' ', role: 'data-consumer' })).rejects.toThrow('Enter the name')
  const late = new Date(Date.now() + 400 * 24 * 60 * 60 * 1000)
  await expect(createApiKey(operator, { name: 'x', role: 'data-consumer', expiresAt: late })).rejects.toThrow('a year')
  await expect(revokeApiKey(consumer, 'pac_live_0')).rejects.toThrow('Not permitted')
  await expect(revokeApiKey(operator, 'pac_live_0')).rejects.toThrow('API key pac_live_0 not found')
})

test('a key of the application service sends proposals, as somebody of its own, and opens no export', async () => {
  const { id, key } = await createApiKey(operator, { name: 'Apply service', role: 'application-service' })
  const who = (await ask(key))!
  expect(can(who, 'proposal.receive')).toBe(true)
  expect(can(who, 'proposal.create')).toBe(false)
  expect(can(who, 'export.enter')).toBe(false)
  const { actsAs } = await db().apiKey.findUniqueOrThrow({ where: { id }, select: { actsAs: true } })
  expect(actsAs).toMatchObject({ id: who.id, kind: 'system', firstName: 'Apply service' })
  await expect(createApiKey(operator, { name: 'x', role: 'application-service', team: 'grants' })).rejects.toThrow(
    'Only the key of a data consumer',
  )
})
