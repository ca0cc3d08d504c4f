import { expect, test } from 'vitest'
import { config } from '#lib/platform/config/config'
import { pool } from '#lib/platform/database/client'
import { limitKey, limitSignIn, limitStranger, signInLimits, strangerLimits } from './rate-limit.ts'

const attempts = async (count: number, address: string) => {
  const waits = []
  for (let attempt = 0; attempt < count; attempt += 1) waits.push(await limitSignIn(address))
  return waits
}

test.each([
  ['IPv4 address', '10.0.0.1', '10.0.0.2', '10.0.1.1'],
  ['IPv6 address', '2001:db8:0:1::1', '2001:db8:0:1:aaaa::2', '2001:db8:0:2::1'],
])('a network that tries too often waits, whichever %s it uses, and another does not', async (...row) => {
  const [, one, neighbour, other] = row
  await attempts(1, one)
  await pool().query(`update rate_limit set points = $1 where key like 'sign-in-network%'`, [signInLimits.perNetwork])
  const wait = await limitSignIn(neighbour)
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(signInLimits.seconds)
  expect(await limitSignIn(other)).toBeUndefined()
})

test('many networks together make signing in slow, and never impossible', async () => {
  await pool().query(`update rate_limit set points = $1 where key like 'sign-in-overall%'`, [signInLimits.overall])
  const startedAt = performance.now()
  expect(await attempts(1, '10.0.3.3')).toEqual([undefined])
  expect(performance.now() - startedAt).toBeGreaterThan(signInLimits.delayMs - 50)
})

test.each([
  ['a key', limitKey, config().apiRequestsPerMinute, 60, ['one', 'two'], 'key:one'],
  [
    'a network without one',
    limitStranger,
    strangerLimits.requests,
    strangerLimits.seconds,
    ['203.0.113.1', '198.51.100.1'],
    'address:203.0.113.0/24',
  ],
])('requests of the API by %s are counted down, beyond the limit refused, and others’ are not', async (...row) => {
  const [, count, limit, window, [one, two], stored] = row
  expect(await count(one!)).toMatchObject({ limit, window, left: limit - 1, isUsedUp: false })
  await pool().query(`update rate_limit set points = $1 where key = $2`, [limit - 1, stored])
  expect(await count(one!)).toMatchObject({ left: 0, isUsedUp: false })
  const refused = await count(one!)
  expect(refused).toMatchObject({ left: 0, isUsedUp: true })
  expect(refused.seconds).toBeGreaterThan(0)
  expect(refused.seconds).toBeLessThanOrEqual(window)
  expect((await count(one!)).isUsedUp).toBe(true)
  expect((await count(two!)).isUsedUp).toBe(false)
})
