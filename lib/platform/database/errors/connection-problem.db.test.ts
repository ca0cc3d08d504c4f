import { expect, inject, test } from 'vitest'
import { olderServer } from '#lib/testing/older-server'
import { ensureServer } from './connection-problem.ts'
import { freePort } from '#lib/platform/database/embedded/free-port'
import { StartProblem } from './start-problem.ts'

const change = (part: 'username' | 'password' | 'pathname' | 'host', value: string) => {
  const url = new URL(inject('ownerUrl'))
  url[part] = value
  return url.href
}

test('a server that can be used is passed over', () =>
  expect(ensureServer(inject('ownerUrl'), 'DATABASE_URL')).resolves.toBeUndefined())

test.each([
  [
    'another password',
    () => change('password', 'wrong'),
    /refuses the account postgres.*Correct the name or password in DATABASE_URL/,
  ],
  ['an unknown database', () => change('pathname', '/unknown'), /has no database unknown\. Create it/],
  [
    'an unknown host',
    () => change('host', 'unknown.invalid'),
    /The host of DATABASE_URL, unknown\.invalid:?\d*, is not known/,
  ],
])('%s is one sentence', async (_, url, sentence) => {
  const problem = ensureServer(url(), 'DATABASE_URL')
  await expect(problem).rejects.toThrow(StartProblem)
  await expect(problem).rejects.toThrow(sentence)
})

test('a server that is down is one sentence', async () => {
  const url = change('host', `127.0.0.1:${await freePort()}`)
  await expect(ensureServer(url, 'DATABASE_OWNER_URL')).rejects.toThrow(
    /No database server answers at 127\.0\.0\.1:\d+, which DATABASE_OWNER_URL names/,
  )
})

test('a server before PostgreSQL 18 is one sentence with its version', async () => {
  const { server, port } = await olderServer('170010', '17.10')
  const problem = ensureServer(`postgresql://web:secret@127.0.0.1:${port}/portal`, 'DATABASE_URL')
  await expect(problem).rejects.toThrow(
    new StartProblem(
      'The product needs PostgreSQL 18 or later; the server of DATABASE_URL is 17.10. Nothing was changed.',
    ),
  )
  server.close()
})
