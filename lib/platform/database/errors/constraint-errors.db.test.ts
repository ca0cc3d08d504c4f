import { expect, test } from 'vitest'
import { isUnavailable } from '#lib/platform/http/is-unavailable'
import { systemPeople } from '#lib/people/system-people'
import { asActor } from '#lib/platform/database/as-actor'
import { createDb, createPool, db, pool } from '#lib/platform/database/client'
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

const statements: [what: string, sql: string, code: string][] = [
  ['a full disk', `do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`, '53100'],
  [
    'too many connections',
    `do $$ begin raise exception 'sorry, too many clients' using errcode = '53300'; end $$`,
    '53300',
  ],
  ['a deadlock', `do $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$`, '40P01'],
  ['a limit of time', `set local statement_timeout = 20; select pg_sleep(5)`, '57014'],
]

test.each(statements)('%s is unavailable, through the driver and through Prisma', async (_, sql, code) => {
  const client = await pool().connect()
  const byDriver = await failure(client.query(`begin; ${sql}`))
  await client.query('rollback')
  client.release()
  expect(byDriver).toMatchObject({ code })
  expect(isUnavailable(byDriver)).toBe(true)
  const byPrisma = db().$transaction(async (tx) => {
    for (const statement of sql.startsWith('do') ? [sql] : sql.split(';')) await tx.$executeRawUnsafe(statement)
  })
  expect(isUnavailable(await failure(byPrisma))).toBe(true)
})

test('a transaction that finds no connection or takes too long is unavailable', async () => {
  const busy = createDb(createPool(process.env.DATABASE_URL!, 1))
  const first = busy.$transaction((tx) => tx.$executeRaw`select pg_sleep(1)`)
  const second = busy.$transaction((tx) => tx.person.count(), { maxWait: 100 })
  expect(isUnavailable(await failure(second))).toBe(true)
  await first
  const slow = busy.$transaction((tx) => tx.$executeRaw`select pg_sleep(1)`.then(() => tx.person.count()), {
    timeout: 100,
  })
  expect(isUnavailable(await failure(slow))).toBe(true)
  await busy.$disconnect()
})

test('a number in a message is no code: nothing is unavailable about a school', () =>
  expect(isUnavailable(new Error('School 53100 of LAESTAB 08123 not found'))).toBe(false))

test('what was asked wrongly is not: trying again would not help', async () => {
  await addAuthority()
  const twice = await failure(addAuthority())
  expect(isUnavailable(twice)).toBe(false)
  expect(isUniqueViolation(twice, 'code')).toBe(true)
  expect(isUnavailable(await failure(db().$queryRaw`select * from no_such_table`))).toBe(false)
  expect(isUnavailable(new Error('anything else'))).toBe(false)
})
