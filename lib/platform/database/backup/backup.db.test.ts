import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { systemPeople } from '#lib/people/system-people'
import { withDatabase } from '#lib/testing/server'
import { asActor } from '#lib/platform/database/as-actor'
import { backup } from './backup.ts'
import { listTables, quoted } from './catalogue.ts'
import { prepareDatabase } from '#lib/startup/prepare-database'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
const file = join(folder, 'portal.backup')
const source = () => process.env.DATABASE_OWNER_URL!
const target = () => withDatabase(inject('ownerUrl'), 'restored')

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every row of every table, as text. */
const contents = (url: string) =>
  onServer(url, async (client) => {
    const all: Record<string, unknown> = {}
    for (const table of await listTables(client)) {
      const name = quoted(client, table)
      all[name] = (await client.query(`select t::text as row from ${name} t order by 1`)).rows.map(({ row }) => row)
    }
    return all
  })

const drop = () =>
  onServer(inject('ownerUrl'), (client) => client.query('drop database if exists restored with (force)'))

beforeAll(async () => {
  const name = 'Zoë "Q"\tO’Hara\\.\n\\.\nnext 🏫'
  await asActor(systemPeople.service, async (tx) => {
    const person = await tx.person.create({ data: { firstName: name, lastName: '', email: 'zoe@example.education' } })
    await tx.person.update({ where: { id: person.id }, data: { lastName: '\\N' } })
    await tx.personRole.create({ data: { personId: person.id, role: 'admin' } })
  })
  await onServer(source(), (client) =>
    client.query(`select nextval('conversion_reference'), nextval('transfer_reference')`),
  )
  await backup(source(), file)
})
beforeEach(async () => {
  await drop()
  await onServer(inject('ownerUrl'), (client) => client.query('create database restored template template_portal'))
})
afterAll(async () => {
  await drop()
  rmSync(folder, { recursive: true })
})

test('restores every row of every table, history included, and the sequences', async () => {
  const copied = await restore(target(), file)
  expect(copied.rows).toBeGreaterThan(8)
  expect(await contents(target())).toEqual(await contents(source()))
  const next = `select nextval('conversion_reference') as n`
  const [mine, theirs] = [await rowsOf(target(), next), await rowsOf(source(), next)]
  expect(mine).toEqual(theirs)
})

test('leaves a database that works: changes are recorded after those restored', async () => {
  await restore(target(), file)
  await prepareDatabase(target())
  await onServer(target(), async (client) => {
    await client.query('begin')
    await client.query(`select set_config('app.actor', $1, true)`, [systemPeople.service.id])
    await client.query(`update person set last_name = 'after' where kind = 'person'`)
    await client.query('commit')
    const { rows } = await client.query('select last_name from history.person order by xid desc, seq desc limit 1')
    expect(rows).toEqual([{ last_name: 'after' }])
  })
})

test('spends transaction ids until the server is past those of the backup', async () => {
  await restore(target(), file)
  await onServer(target(), async (client) => {
    await client.query(`set session_replication_role = replica`)
    await client.query(`update history.person set xid = (pg_current_xact_id()::text::bigint + 5000)::text::xid8`)
  })
  await prepareDatabase(target())
  const hidden = `select count(*)::int as hidden from history.person
    where not pg_visible_in_snapshot(xid, pg_current_snapshot())`
  expect(await rowsOf(target(), hidden)).toEqual([{ hidden: 0 }])
})

test('is past the snapshot of the newest download too, though one that failed has none', async () => {
  await onServer(target(), async (client) => {
    const ahead = `(pg_current_xact_id()::text::bigint + 5000)::text`
    const columns = `(export_id, format, personal, history_seq, catalogue_hash, started_at, snapshot)`
    await client.query(`insert into download ${columns} values
      ('merged', 'csv', false, 0, '', now() - interval '1 hour', ${ahead} || ':' || ${ahead} || ':'),
      ('merged', 'csv', false, 0, '', now(), '')`)
  })
  await prepareDatabase(target())
  const behind = `select count(*)::int as behind from download
    where snapshot <> '' and pg_snapshot_xmax(snapshot::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot())`
  expect(await rowsOf(target(), behind)).toEqual([{ behind: 0 }])
})

test('refuses a database that is not empty', async () => {
  await restore(target(), file)
  await expect(restore(target(), file)).rejects.toThrow(/not empty \(person has rows\)/)
})

test('refuses a backup of other migrations', async () => {
  await onServer(target(), (client) =>
    client.query(
      `update _prisma_migrations set migration_name = '20990101000000_later' where migration_name like '%access'`,
    ),
  )
  await expect(restore(target(), file)).rejects.toThrow(/made by another version/)
})

test.each([
  ['cut in the middle', () => readFileSync(file).subarray(0, -200), /is incomplete/],
  ['cut at a line', () => gzipSync(withoutLastLine(gunzipSync(readFileSync(file)))), /is incomplete/],
  ['not gzipped', () => Buffer.from('hello'), /not a backup of this product/],
  ['something else gzipped', () => gzipSync('hello\n'), /not a backup of this product/],
  ['empty', () => Buffer.alloc(0), /is incomplete/],
])('restores nothing of a file that is %s', async (_, make, sentence) => {
  const before = await contents(target())
  const other = join(folder, 'other.backup')
  writeFileSync(other, make())
  await expect(restore(target(), other)).rejects.toThrow(sentence)
  expect(await contents(target())).toEqual(before)
})

test('says so when there is no such file', async () => {
  await expect(restore(target(), join(folder, 'none'))).rejects.toThrow(/none cannot be read \(ENOENT\)/)
})

const rowsOf = (url: string, sql: string) => onServer(url, async (client) => (await client.query(sql)).rows)

const withoutLastLine = (text: Buffer) => text.subarray(0, text.lastIndexOf(10, -2) + 1)
