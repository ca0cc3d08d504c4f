import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { can } from '#lib/access/permissions/can'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { today } from '#lib/calendar/calendar'
import { deactivatePerson } from '#lib/people/commands'
import { operator } from '#lib/people/operator'
import { aPerson } from '#lib/testing/fixtures/people'
import { openFeed } from '#lib/exports/feed/feed'
import { createApiKey, revokeApiKey, type NewKey } from './commands.ts'
import type { KeyFilters } from './filters.ts'
import { prefixOf } from './key.ts'
import { getApiKey, listApiKeys, listWorkingKeysBy } from './list-queries.ts'
import { findKey } from './queries.ts'

const create = (team: 'grants' | null = null) =>
  createApiKey(operator, { name: 'Payments', role: 'data-consumer', team })
const adminRole = { role: 'admin', team: null } as const
const inDays = (days: number) => new Date(today().getTime() + days * 24 * 60 * 60 * 1000)
const idsOf = async (state: KeyFilters['state']) =>
  (await listApiKeys(operator, { state, page: 1 })).rows.map((one) => one.id)
const ask = (key: string) => findKey(`Bearer ${key}`)

test('a key opens the merged export and its own team’s, and only a hash of it is kept', async () => {
  const { id, key } = await create('grants')
  expect(key).toMatch(/^pac_live_/)
  const who = (await ask(key))!
  expect(who).toMatchObject({ apiKeyId: id, roles: [{ role: 'data-consumer', team: 'grants' }] })
  expect(can(who, 'export.take', { id: 'merged', owner: null })).toBe(true)
  expect(can(who, 'export.take', { id: 'pre-conversion-grants', owner: 'grants' })).toBe(true)
  expect(can(who, 'export.take', { id: 'letters', owner: 'letters' })).toBe(false)
  expect(can(who, 'project.list')).toBe(false)
  const kept = await db().apiKey.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(kept)).not.toContain(key.slice(-43))
})

test('a revoked, expired or altered key opens nothing, and that is recorded', async () => {
  const revoked = await create()
  await revokeApiKey(operator, { id: revoked.id })
  await revokeApiKey(operator, { prefix: prefixOf(revoked.key) })
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
  for (const days of [-1, 400])
    await expect(createApiKey(operator, { name: 'x', role: 'data-consumer', lastDay: inDays(days) })).rejects.toThrow(
      'within a year',
    )
  await expect(revokeApiKey(consumer, { prefix: 'pac_live_0' })).rejects.toThrow('Not permitted')
  await expect(revokeApiKey(operator, { prefix: 'pac_live_0' })).rejects.toThrow('API key pac_live_0 not found')
  await expect(listApiKeys(consumer, { state: 'all', page: 1 })).rejects.toThrow('Not permitted')
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

test('a key for chosen exports opens those alone, the feed only with the merged one', async () => {
  const { key } = await createApiKey(operator, { name: 'Letters file', role: 'data-consumer', exports: ['letters'] })
  const who = (await ask(key))!
  expect(can(who, 'export.enter')).toBe(true)
  expect(can(who, 'export.take', { id: 'letters', owner: 'letters' })).toBe(true)
  expect(can(who, 'export.take', { id: 'pre-conversion-grants', owner: 'grants' })).toBe(false)
  expect(can(who, 'export.take', { id: 'merged', owner: null })).toBe(false)
  await expect(openFeed(who, undefined, 1)).rejects.toThrow('Not permitted')
})

test.each<[string, Partial<NewKey>]>([
  ['There is no export colours', { exports: ['colours'] }],
  ['not for both', { team: 'grants', exports: ['letters'] }],
  ['Only the key of a data consumer', { role: 'application-service', exports: ['letters'] }],
])('is refused: %s', async (message, more) => {
  await expect(createApiKey(operator, { name: 'x', role: 'data-consumer', ...more })).rejects.toThrow(message)
})

test('a form that is sent twice makes one key', async () => {
  const sent = { id: randomUUID(), name: 'Twice', role: 'data-consumer' } as const
  const answers = await Promise.allSettled([createApiKey(operator, sent), createApiKey(operator, sent)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(createApiKey(operator, sent)).rejects.toThrow('created already')
  expect(await db().apiKey.count({ where: { name: 'Twice' } })).toBe(1)
})

test('the list tells what a key opens, when it was last used and what became of it', async () => {
  const { id, key } = await create('grants')
  const row = () => getApiKey(operator, id)
  expect(await row()).toMatchObject({ lastUsedAt: undefined, state: 'working', createdBy: 'Command line' })
  expect((await row()).opens).toMatch(/^Merged export and those of /)
  await ask(key)
  const { lastUsedAt } = await row()
  expect(lastUsedAt).toBeInstanceOf(Date)
  await ask(key)
  expect((await row()).lastUsedAt).toEqual(lastUsedAt)
  await db().apiKeyUse.update({ where: { apiKeyId: id }, data: { usedAt: new Date(0) } })
  await ask(key)
  expect((await row()).lastUsedAt! > lastUsedAt!).toBe(true)
  expect((await idsOf('working'))[0]).toBe(id)
  await revokeApiKey(operator, { id })
  expect(await idsOf('working')).not.toContain(id)
  expect(await idsOf('expired')).not.toContain(id)
  expect((await idsOf('revoked'))[0]).toBe(id)
  expect((await row()).state).toBe('revoked')
})

test('the keys that outlive a deactivated maker are listed before and marked afterwards', async () => {
  const [maker] = [await aPerson('Ada', adminRole), await aPerson('Ben', adminRole)]
  const { id } = await createApiKey(maker, { name: 'Payments', role: 'data-consumer' })
  const revoked = await createApiKey(maker, { name: 'Former', role: 'data-consumer' })
  await revokeApiKey(operator, { id: revoked.id })
  expect((await listWorkingKeysBy(operator, maker.id)).map((key) => key.id)).toEqual([id])
  expect((await getApiKey(operator, id)).isMakerDeactivated).toBe(false)
  await deactivatePerson(operator, maker.id)
  expect((await getApiKey(operator, id)).isMakerDeactivated).toBe(true)
  await expect(listWorkingKeysBy({ ...operator, roles: [] }, maker.id)).rejects.toThrow('Not permitted')
})
