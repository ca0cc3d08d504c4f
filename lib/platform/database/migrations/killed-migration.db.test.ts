import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, inject, test } from 'vitest'
import { withDatabase } from '#lib/testing/server'
import { applyMigrations } from './apply.ts'
import { readMigrations } from './files.ts'

const url = withDatabase(inject('ownerUrl'), 'killed_migration')
const migrations = readMigrations()
const server = new pg.Client(inject('ownerUrl'))
await server.connect()
afterAll(() => server.end())

beforeEach(() => server.query('create database killed_migration'))
afterEach(() => server.query('drop database killed_migration with (force)'))

const running = async () =>
  (await server.query(`select from pg_stat_activity where datname = 'killed_migration' and wait_event = 'PgSleep'`))
    .rowCount

/** Makes the migration that runs next stop after its first change to the schema, in the middle of its transaction. */
const stopAfterFirstChange = `
  create schema kill;
  create sequence kill.changes;
  create function kill.stop() returns event_trigger language plpgsql as $$ begin
    if nextval('kill.changes') = 1 then perform pg_sleep(600); end if;
  end $$;
  create event trigger stop on ddl_command_end execute function kill.stop()`

test.each(migrations.map(({ name }, index) => [name, index] as const))(
  'killed in the middle of %s, the next start applies it whole',
  async (name, index) => {
    await applyMigrations(url, {}, migrations.slice(0, index))
    const owner = new pg.Client(url)
    await owner.connect()
    await owner.query(stopAfterFirstChange)

    const program = `
      import { applyMigrations } from '#lib/platform/database/migrations/apply'
      await applyMigrations(${JSON.stringify(url)})`
    const start = spawn('node_modules/node/bin/node', ['--input-type=module', '-e', program], { stdio: 'inherit' })
    await expect.poll(running, { timeout: 60_000, interval: 20 }).toBe(1)
    start.kill('SIGKILL')
    await once(start, 'exit')
    await expect.poll(running, { timeout: 10_000, interval: 20 }).toBe(0)

    const applied = `select array_agg(migration_name::text order by 1) as names from _prisma_migrations`
    expect((await owner.query(applied)).rows[0].names ?? []).toEqual(migrations.slice(0, index).map((one) => one.name))
    await owner.query('drop event trigger stop')
    await owner.query('drop schema kill cascade')
    await owner.end()
    expect((await applyMigrations(url))[0]).toBe(name)
    expect(await applyMigrations(url)).toEqual([])
  },
)
