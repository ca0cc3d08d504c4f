import { expect, test } from 'vitest'
import { pool } from '#lib/db/client'
import { limitSignIn, signInLimits } from './rate-limit.ts'

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
