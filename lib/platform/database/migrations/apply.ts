import type pg from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { StartProblem } from '#lib/platform/database/errors/start-problem'
import { connectOwner } from '#lib/platform/database/owner-client'
import { checksumOf, readMigrations, type Migration } from './files.ts'
import type { Waiting } from './preparation-lock.ts'

const lockTimeoutCode = '55P03'

/**
 * Applies the migrations that a database lacks and gives their names. A script and its row in Prisma's table are one transaction:
 * a start that is killed at any moment leaves a database that the next start goes on with. Throws StartProblem when a lock is not
 * to be had, and PostgreSQL's own error when a script fails; neither leaves anything behind.
 */
export async function applyMigrations(
  ownerUrl: string,
  waiting: Waiting = {},
  migrations: Migration[] = readMigrations(),
): Promise<string[]> {
  const client = await connectOwner(ownerUrl, waiting.signal)
  try {
    const done = await findApplied(client)
    const lacking = migrations.filter(({ name }) => !done.has(name))
    for (const migration of lacking) await applyPatiently(client, migration, waiting)
    return lacking.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function findApplied(client: pg.Client): Promise<Set<string>> {
  await client.query(prismaTable)
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `select migration_name as name, finished_at is not null as finished from public._prisma_migrations
     where rolled_back_at is null`,
  )
  const unfinished = rows.find(({ finished }) => !finished)
  if (unfinished)
    throw new StartProblem(
      `The migration ${unfinished.name} was begun with Prisma's own command line and not finished. Nothing was changed. See whether its changes are in the database, mark it with "prisma migrate resolve", then start again.`,
    )
  return new Set(rows.map(({ name }) => name))
}

/** Tries again while a session elsewhere uses a table that the script changes. */
async function applyPatiently(client: pg.Client, migration: Migration, { say, signal, limitSeconds = 300 }: Waiting) {
  const until = Date.now() + limitSeconds * 1000
  for (let tries = 0; ; tries += 1) {
    try {
      return await applyWhole(client, migration)
    } catch (error) {
      if ((error as { code?: string }).code !== lockTimeoutCode) throw error
      if (Date.now() > until)
        throw new StartProblem(
          `The migration ${migration.name} has waited ${limitSeconds} seconds for a table that another session uses. Nothing of it was changed. Find the session in pg_locks, end it, then start again.`,
        )
      if (tries === 0) say?.(`Waiting for a table that the migration ${migration.name} changes…`)
      await pause(500, undefined, { signal })
    }
  }
}

async function applyWhole(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`set local lock_timeout = '5s'`)
    await client.query(migration.sql)
    await client.query(
      `insert into public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values (gen_random_uuid(), $1, $2, clock_timestamp(), 1)`,
      [checksumOf(migration), migration.name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** As Prisma makes it, so that `prisma migrate` can be used on the same database. */
const prismaTable = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`
