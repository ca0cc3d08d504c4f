import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { withDatabase } from '#lib/testing/server'
import { ensureGrants, ensureTwoAccounts } from './database-accounts.ts'
import { prepareDatabase } from './prepare-database.ts'

const serverUrl = () => withDatabase(inject('ownerUrl'), 'postgres')

async function run(connectionString: string, ...statements: string[]) {
  const client = new pg.Client(connectionString)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

function urlOf(account: string) {
  const url = new URL(withDatabase(serverUrl(), 'two_accounts'))
  url.username = account
  url.password = 'secret'
  return url.href
}
const [ownerUrl, webUrl] = [() => urlOf('two_owner'), () => urlOf('two_web')]

/** As docs/deployment/README.md says; the role itself is the server's, which other tests use too. */
beforeAll(() =>
  run(
    serverUrl(),
    `create role two_owner login password 'secret'`,
    `create role two_web login password 'secret'`,
    'create database two_accounts owner two_owner',
  ),
)
afterAll(() => run(serverUrl(), 'drop database two_accounts with (force)', 'drop role two_owner, two_web'))

test('a start on two accounts prepares the database as the owner and works as the other', async () => {
  await ensureTwoAccounts(webUrl(), ownerUrl())
  await expect(ensureGrants(webUrl())).rejects.toThrow(/^The database of DATABASE_URL is empty/)
  expect((await prepareDatabase(ownerUrl())).length).toBeGreaterThan(3)
  await expect(ensureGrants(webUrl())).rejects.toThrow(
    new StartProblem(
      'The account two_web of DATABASE_URL may not work as portal_app. Run as an administrator of the server: grant portal_app to two_web',
    ),
  )
  await run(serverUrl(), 'grant portal_app to two_web')
  await ensureGrants(webUrl())
  await ensureTwoAccounts(webUrl(), ownerUrl())
})

test.each([
  ['the owner', ownerUrl],
  ['a superuser', () => withDatabase(serverUrl(), 'two_accounts')],
])('%s is refused as the account of the application', async (_, url) => {
  await expect(ensureTwoAccounts(url(), ownerUrl())).rejects.toThrow(StartProblem)
})

test('an account that may become the owner is refused', async () => {
  await run(serverUrl(), 'grant two_owner to two_web')
  await expect(ensureTwoAccounts(webUrl(), ownerUrl())).rejects.toThrow(/^The account two_web of DATABASE_URL may act/)
  await run(serverUrl(), 'revoke two_owner from two_web')
})

test('missing rights are named, with the statement that gives them', async () => {
  await run(ownerUrl(), 'revoke temporary on database two_accounts from public')
  await expect(ensureGrants(webUrl())).rejects.toThrow(/: grant temporary on database two_accounts to portal_app$/)
  await run(ownerUrl(), 'revoke all on all tables in schema public from portal_app')
  await expect(ensureGrants(webUrl())).rejects.toThrow(/^The role portal_app has no rights/)
})
