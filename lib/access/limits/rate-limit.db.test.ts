import { expect, test } from 'vitest'
import { config } from '#lib/platform/config/config'
import { pool } from '#lib/platform/database/client'
import { limitKey, limitSignIn, limitStranger, signInLimits, strangerLimits } from './rate-limit.ts'

const attempts = async (count: number, address: string) => {
  const waits = []
  for (let attempt = 0; attempt < count; attempt += 1) waits.push(await limitSignIn(address))
  return waits
}

test('an address that tries too often waits, another does not', async () => {
  const waits = await attempts(signInLimits.perAddress + 1, '10.0.0.1')
  expect(waits.slice(0, -1).every((wait) => wait === undefined)).toBe(true)
  expect(waits.at(-1)).toBeGreaterThan(0)
  expect(waits.at(-1)).toBeLessThanOrEqual(signInLimits.seconds)
  expect(await limitSignIn('10.0.0.2')).toBeUndefined()
})

test('many addresses together wait too, and the wait ends', async () => {
  await pool().query(`update rate_limit set points = $1 where key like 'sign-in-overall%'`, [signInLimits.overall])
  expect(await limitSignIn('10.0.0.3')).toBeGreaterThan(0)
  await pool().query(`update rate_limit set expire = 0`)
  expect(await limitSignIn('10.0.0.3')).toBeUndefined()
})

test.each([
  ['a key', limitKey, config().apiRequestsPerMinute, 60],
  ['an address without one', limitStranger, strangerLimits.requests, strangerLimits.seconds],
])('requests of the API by %s are counted down, beyond the limit refused, and others’ are not', async (...row) => {
  const [, count, limit, window] = row
  expect(await count('one')).toMatchObject({ limit, window, left: limit - 1, isUsedUp: false })
  await pool().query(`update rate_limit set points = $1 where key like '%:one'`, [limit - 1])
  expect(await count('one')).toMatchObject({ left: 0, isUsedUp: false })
  const refused = await count('one')
  expect(refused).toMatchObject({ left: 0, isUsedUp: true })
  expect(refused.seconds).toBeGreaterThan(0)
  expect(refused.seconds).toBeLessThanOrEqual(window)
  expect((await count('one')).isUsedUp).toBe(true)
  expect((await count('two')).isUsedUp).toBe(false)
})
