import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withDatabase } from '#lib/testing/server'
import { migrationNames } from '#lib/platform/database/migrations/files'
import { createPool } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'
import { prepareDatabase } from './prepare-database.ts'

const serverUrl = () => withDatabase(inject('ownerUrl'), 'postgres')

async function onServer(...statements: string[]) {
  const client = new pg.Client(serverUrl())
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** As providers of databases give it: an account that may make roles and owns its database, but is no superuser. */
function managedUrl() {
  const url = new URL(withDatabase(serverUrl(), 'managed'))
  url.username = 'managed_owner'
  url.password = 'secret'
  return url.href
}

beforeAll(() =>
  onServer(
    `create role managed_owner login createrole password 'secret'`,
    // What the account has of the role when its own migration made it.
    'grant portal_app to managed_owner with admin true, inherit false, set false',
    'create database managed owner managed_owner',
  ),
)
afterAll(() => onServer('drop database managed with (force)', 'drop owned by managed_owner', 'drop role managed_owner'))

test('prepares a database whose owner is no superuser, for the application to work in', async () => {
  const applied = await prepareDatabase(managedUrl())
  expect(applied.length).toBeGreaterThan(3)
  const pool = createPool(withDatabase(inject('appUrl'), 'managed'))
  const { rows } = await pool.query('select current_user as name, count(*)::int as people from person')
  expect(rows).toEqual([{ name: 'portal_app', people: Object.keys(systemPeople).length }])
  await pool.end()
})

test('finds nothing to do the second time', async () => {
  expect(await prepareDatabase(managedUrl())).toEqual([])
})

test('two starts at once on an empty database take their turns: one prepares it, the other finds nothing to do', async () => {
  await onServer('create database two_starts')
  const url = withDatabase(serverUrl(), 'two_starts')
  const turns: string[] = []
  const start = (name: string) => prepareDatabase(url, { fill: async () => void turns.push(name) })
  const applied = await Promise.all([start('first'), start('second')])
  expect(applied.toSorted((one, other) => one.length - other.length)).toEqual([[], migrationNames()])
  expect(turns).toHaveLength(2)
  await onServer('drop database two_starts with (force)')
})
