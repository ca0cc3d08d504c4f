import { expect, test } from 'vitest'
import { strangerLimits } from '#lib/access/limits/rate-limit'
import { db, pool } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { admit } from './admission.ts'
import { createApiKey } from './commands.ts'

const aKey = async () => `Bearer ${(await createApiKey(operator, { name: 'Payments', role: 'data-consumer' })).key}`
const altered = (key: string) => key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A')
const useUp = () =>
  pool().query(`update rate_limit set points = $1 where key like 'address:%'`, [strangerLimits.requests])
const refusals = async () => {
  const rows = await db().accessEvent.findMany({
    where: { OR: [{ kind: 'api-key.refused' }, { kind: 'limit.reached' }] },
  })
  return rows.map(({ kind, detail }) => [kind, detail]).toSorted()
}

test('a network that tries wrong keys too often is refused before any key is looked up, and recorded once', async () => {
  const key = await aKey()
  for (let time = 0; time < 3; time += 1)
    expect(await admit(altered(key), '192.0.2.1')).toMatchObject({ who: undefined, allowance: { isUsedUp: false } })
  await useUp()
  for (let time = 0; time < 3; time += 1)
    expect(await admit(altered(key), '192.0.2.2')).toMatchObject({ who: undefined, allowance: { isUsedUp: true } })
  expect(await refusals()).toEqual([
    ['api-key.refused', { reason: 'wrong' }],
    ['limit.reached', { limit: 'address' }],
  ])
  // Not looked up: revoking would not be noticed here, nor is a key that has never worked let in.
  expect((await admit(key, '192.0.2.3')).allowance.isUsedUp).toBe(true)
  expect((await admit(key, '198.51.100.1')).who).toBeDefined()
})

test('a key that worked within the hour still works when others of its network have used the limit up', async () => {
  const [key, other] = [await aKey(), await aKey()]
  expect((await admit(key, '203.0.113.1')).who).toBeDefined()
  await admit(altered(other), '203.0.113.2')
  await useUp()
  await admit(altered(other), '203.0.113.2')
  expect((await admit(key, '203.0.113.1')).who).toBeDefined()
  expect((await admit(altered(other), '203.0.113.1')).allowance.isUsedUp).toBe(true)
})
