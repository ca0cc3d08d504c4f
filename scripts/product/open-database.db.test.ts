import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, inject, test } from 'vitest'
import { parseConfig } from '#lib/platform/config/config'
import { findRunningEmbedded, startEmbedded, stopEmbedded } from '#lib/platform/database/embedded/embedded'
import { prepareDatabase } from '#lib/startup/prepare-database'
import { release } from '#lib/platform/database/migrations/release'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { withDatabase } from '#lib/testing/server'
import { takeLock } from '../install/lock.mjs'
import { openDatabase, openDatabaseForCommand } from './open-database.ts'

/** Of the versions before the migrations were squashed. */
const formerMigrations = `
  20261121000001_tables 20261121000002_history 20261121000003_rules 20261121000004_access 20261121000010_register
  20261121000020_history_position 20261122000001_list_indexes 20261122000002_live_indexes
  20261122000010_conversion_details 20261122000011_transfer_features 20261122100101_school_facts
  20261122100201_improvement_plans 20261122100202_grants_and_forms 20261122100301_creating
  20261122100302_received_proposals 20261122100401_order_revoked 20261122100402_date_change_reasons
  20261122100403_reopening 20261122100501_notes 20261122100502_deletion 20261122100600_proposal_list
  20261122100601_proposal_list_in_bulk 20261122100700_opening_facts 20261122100701_due_indexes 20261122100800_email
  20261122100801_history_of_records 20261122100901_groups 20261122101001_performance 20261122101200_handover
  20261122101201_hold 20261122140001_proposal_list_by_index 20261122140101_contacts 20261122140201_local_authorities
  20261122140202_members_of_parliament 20261122140203_academy_lists 20261122140204_register_uploads
  20261122140300_closed_projects 20261122140400_search 20261122140401_list_views 20261122140500_handed_over
  20261122140600_exports_through_time 20261122140700_export_definitions 20261122150001_proposal_list_by_one_index
  20261122150201_download_header 20261122150202_rows_written 20261122150300_keys_of_exports
  20261122150401_director_as_main_contact 20261122150402_task_list_print 20261122150403_history_of_groups
  20261122150404_recorded_academies 20261122151001_past_rows_by_id
`
  .trim()
  .split(/\s+/)

const url = () => withDatabase(inject('ownerUrl'), 'other_version')
const managed = () => parseConfig({ DATABASE_URL: url() })

async function query(connectionString: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client(connectionString)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await client.end()
  }
}

const addMigrations = (connectionString: string, names: readonly string[]) =>
  query(
    connectionString,
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at) select md5(name), '', name, now() from unnest($1::text[]) name`,
    [names],
  )

/** Every relation, function and migration, with the number of the last write to each: any change shows. */
const everything = (connectionString: string) =>
  query(
    connectionString,
    `select oid::regclass::text as name, xmin::text from pg_class where relnamespace <> 'pg_toast'::regnamespace
     union all select oid::regprocedure::text, xmin::text from pg_proc
     union all select migration_name, xmin::text from _prisma_migrations order by 1, 2`,
  )

beforeEach(() => query(inject('ownerUrl'), 'create database other_version template template_portal'))
afterEach(() => query(inject('ownerUrl'), 'drop database other_version with (force)'))

test('a database of this version is opened', async () => {
  expect(await openDatabase(managed())).toMatchObject({ ownerUrl: url(), server: 'managed' })
})

test('a database without any migration is opened, for it is new', async () => {
  await query(url(), 'drop table _prisma_migrations')
  expect(await openDatabaseForCommand(managed())).toMatchObject({ ownerUrl: url(), server: 'managed' })
})

test('an account that may not read the migrations opens the database, for it cannot migrate it', async () => {
  const appUrl = new URL(inject('appUrl'))
  appUrl.pathname = '/other_version'
  await addMigrations(url(), ['20990101000000_later'])
  expect(await openDatabase(parseConfig({ DATABASE_URL: appUrl.href }))).toMatchObject({ server: 'managed' })
})

const oldestRelease = (version: string) =>
  `create or replace function oldest_release() returns text language sql immutable as $$ select '${version}' $$`
const setOldestRelease = (version: string) => query(url(), oldestRelease(version))

async function expectRefusal(sentence: string) {
  const before = await everything(url())
  await expect(openDatabase(managed())).rejects.toThrow(new StartProblem(sentence))
  await expect(openDatabaseForCommand(managed())).rejects.toThrow(new StartProblem(sentence))
  expect(await everything(url())).toEqual(before)
}

test('a database with the migrations from before they were squashed is refused, and nothing in it changes', async () => {
  await query(url(), 'delete from _prisma_migrations')
  await query(url(), 'drop function oldest_release')
  await addMigrations(url(), formerMigrations)
  await expectRefusal(
    `The database of DATABASE_URL was written by another version of the product: this version does not know its migration ${formerMigrations.at(-1)}. Nothing was changed. Install the version that wrote it; or make a backup with that version, and set DATABASE_URL to another database to start afresh with this one.`,
  )
})

test('a database of a later release that needs later code is refused, and nothing in it changes', async () => {
  await addMigrations(url(), ['20990101000000_later'])
  await setOldestRelease('99.0.0')
  await expectRefusal(
    `The database of DATABASE_URL was brought up to date by a newer release of the product, and needs release 99.0.0 or later; this is ${release}. Nothing was changed. Install release 99.0.0 or later.`,
  )
})

test('a database of a later release that this one may run on is opened, and a start leaves it as it is', async () => {
  await addMigrations(url(), ['20990101000000_later'])
  await setOldestRelease(release)
  await query(url(), `update task_list_fingerprint set hash = 'of the later release'`)
  const before = await everything(url())
  expect(await openDatabase(managed())).toMatchObject({ server: 'managed' })
  expect(await prepareDatabase(url())).toEqual([])
  expect(await everything(url())).toEqual(before)
  expect(await query(url(), 'select hash from task_list_fingerprint')).toEqual([{ hash: 'of the later release' }])
})

test('a migration that was rolled back counts for nothing', async () => {
  await addMigrations(url(), ['20990101000000_later'])
  await query(url(), `update _prisma_migrations set rolled_back_at = now() where migration_name like '2099%'`)
  expect(await openDatabase(managed())).toMatchObject({ server: 'managed' })
})

const folder = mkdtempSync(join(tmpdir(), 'open-database-'))
const embedded = () => parseConfig({ DATA_DIR: folder })
const refusal = new StartProblem(
  `The data folder ${folder} was brought up to date by a newer release of the product, and needs release 99.0.0 or later; this is ${release}. Nothing was changed. Install release 99.0.0 or later.`,
)
afterAll(async () => {
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
})

test('a data folder of another version is refused, stopped again and free for the version that wrote it', async () => {
  const first = await openDatabase(embedded())
  await prepareDatabase(first.ownerUrl)
  await addMigrations(first.ownerUrl, ['20990101000000_later'])
  await query(first.ownerUrl, oldestRelease('99.0.0'))
  await first.close()
  await expect(openDatabase(embedded())).rejects.toThrow(refusal)
  expect(findRunningEmbedded(folder)).toBeUndefined()
  expect(existsSync(join(folder, 'running.lock'))).toBe(false)
})

test('a command is refused on the data folder of a running product of another version, which runs on', async () => {
  const release = takeLock(join(folder, 'running.lock'))!
  await startEmbedded(folder, { throwaway: true })
  await expect(openDatabaseForCommand(embedded())).rejects.toThrow(refusal)
  expect(findRunningEmbedded(folder)).toBeDefined()
  release()
})
