import { expect, test } from 'vitest'
import { isUnavailable } from '#lib/platform/http/is-unavailable'
import { systemPeople } from '#lib/people/system-people'
import { asActor } from './as-actor.ts'
import { createDb, createPool, db, pool } from './client.ts'
import { isUniqueViolation } from './constraint-errors.ts'
import { freePort } from '#lib/platform/database/embedded/free-port'

const failure = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  )
const addAuthority = () =>
  asActor(systemPeople.service, (tx) => tx.localAuthority.create({ data: { code: '999', name: 'Twice' } }))

test('a server that cannot be reached is unavailable', async () => {
  const nowhere = createDb(createPool(`postgresql://portal_app@127.0.0.1:${await freePort()}/nowhere`))
  expect(isUnavailable(await failure(nowhere.person.count()))).toBe(true)
  expect(isUnavailable(await failure(nowhere.$transaction((tx) => tx.person.count())))).toBe(true)
  expect(isUnavailable(await failure(nowhere.$queryRaw`select 1`))).toBe(true)
})

test('a connection that the server ends in the middle is unavailable', async () => {
  const client = await pool().connect()
  client.on('error', () => {})
  expect(isUnavailable(await failure(client.query('select pg_terminate_backend(pg_backend_pid())')))).toBe(true)
  client.release(true)
  const ended = db().$transaction(async (tx) => {
    await tx.$queryRaw`select pg_terminate_backend(pg_backend_pid())`
    await tx.person.count()
  })
  expect(isUnavailable(await failure(ended))).toBe(true)
  expect(await db().person.count()).toBeGreaterThan(0)
})

test('what was asked wrongly is not: trying again would not help', async () => {
  await addAuthority()
  const twice = await failure(addAuthority())
  expect(isUnavailable(twice)).toBe(false)
  expect(isUniqueViolation(twice, 'code')).toBe(true)
  expect(isUnavailable(await failure(db().$queryRaw`select * from no_such_table`))).toBe(false)
  expect(isUnavailable(new Error('anything else'))).toBe(false)
})
