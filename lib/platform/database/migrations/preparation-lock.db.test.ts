import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { withDatabase } from '#lib/testing/server'
import { applyMigrations } from './apply.ts'
import { whileOthersWait } from './preparation-lock.ts'

const url = () => process.env.DATABASE_OWNER_URL!
let other: pg.Client
beforeEach(async () => {
  other = new pg.Client(url())
  await other.connect()
})
afterEach(() => other.end())

const takeElsewhere = () => other.query('select pg_advisory_lock(72707369)')

test('a start waits with a sentence and goes on when the other process has finished', async () => {
  await takeElsewhere()
  const said: string[] = []
  const work = whileOthersWait(url(), { say: (sentence) => said.push(sentence) }, async () => 'done')
  await expect.poll(() => said).toEqual(['Waiting for another start to bring the database up to date…'])
  await other.query('select pg_advisory_unlock(72707369)')
  expect(await work).toBe('done')
})

test('a start that waits too long ends with a sentence', async () => {
  await takeElsewhere()
  const work = whileOthersWait(url(), { limitSeconds: 0.1 }, async () => 'done')
  await expect(work).rejects.toThrow(StartProblem)
  await expect(work).rejects.toThrow('Another process has been changing the database for 0.1 seconds')
})

test('a start that is asked to stop while it waits stops at once', async () => {
  await takeElsewhere()
  const stop = new AbortController()
  const work = whileOthersWait(url(), { say: () => stop.abort(), signal: stop.signal }, async () => 'done')
  await expect(work).rejects.toThrow()
})

test('the lock is free again after work that failed', async () => {
  const failing = whileOthersWait(url(), {}, () => Promise.reject(new Error('failed')))
  await expect(failing).rejects.toThrow('failed')
  expect(await whileOthersWait(url(), { limitSeconds: 0 }, async () => 'done')).toBe('done')
})

const alters = [{ name: '20990101000000_alters', sql: 'alter table person add column later text' }]

test('a migration waits for a table that another session uses, up to its limit, and changes nothing until then', async () => {
  await other.query('begin')
  await other.query('select from person limit 1')
  const said: string[] = []
  const work = applyMigrations(url(), { say: (sentence) => said.push(sentence), limitSeconds: 0.1 }, alters)
  await expect(work).rejects.toThrow('The migration 20990101000000_alters has waited 0.1 seconds for a table')
  await other.query('rollback')
  expect(await applyMigrations(url(), {}, alters)).toEqual(['20990101000000_alters'])
})

test('a start that is asked to stop cuts the migration that it runs', async () => {
  const stop = new AbortController()
  const sleeps = [{ name: '20990101000001_sleeps', sql: 'create table sleeping (); select pg_sleep(600)' }]
  const work = applyMigrations(url(), { signal: stop.signal }, sleeps)
  const asleep = () =>
    other.query(`select from pg_stat_activity where wait_event = 'PgSleep'`).then((found) => found.rowCount)
  await expect.poll(asleep).toBe(1)
  stop.abort()
  await expect(work).rejects.toThrow()
  await expect.poll(asleep, { timeout: 5_000 }).toBe(0)
  expect((await other.query(`select to_regclass('sleeping') as made`)).rows).toEqual([{ made: null }])
})

test('a migration that Prisma’s command line left unfinished is named, and nothing is changed', async () => {
  const fresh = withDatabase(inject('ownerUrl'), 'unfinished_migration')
  await other.query('create database unfinished_migration template template_portal')
  try {
    const client = new pg.Client(fresh)
    await client.connect()
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name) values ('x', '', '20260101000000_begun')`,
    )
    await client.end()
    await expect(applyMigrations(fresh)).rejects.toThrow('The migration 20260101000000_begun was begun')
  } finally {
    await other.query('drop database unfinished_migration with (force)')
  }
})
