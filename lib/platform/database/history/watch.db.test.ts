import { expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db, pool } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'

/** Tables that are logs, counters, sessions, work in progress or derived from others: nothing an export or an audit asks the past of. */
const unwatched = [
  '_prisma_migrations',
  'access_event',
  'api_key_use',
  'definition_fingerprint',
  'download',
  'download_chunk',
  'draft',
  'email',
  'heartbeat',
  'proposal_list',
  'rate_limit',
  'received_request',
  'register_import',
  'register_upload',
  'session',
  'task_list_fingerprint',
]

const columnsOf = async (schema: string) => {
  const { rows } = await pool().query<{ table_name: string; columns: string }>(
    `select table_name, string_agg(column_name || ' ' || udt_name, ', ' order by column_name) as columns
     from information_schema.columns where table_schema = $1 group by 1`,
    [schema],
  )
  return new Map(rows.map((row) => [row.table_name, row.columns]))
}

test('every table is watched, or on the list of those that need no history', async () => {
  const { rows } = await pool().query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const { rows: twins } = await pool().query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r'`,
  )
  expect([...twins.map((row) => row.relname), ...unwatched].toSorted()).toEqual(
    rows.map((row) => row.relname).toSorted(),
  )
})

test('a twin has the columns of its table, and the as-at view too', async () => {
  const [tables, views] = [await columnsOf('public'), await columnsOf('as_at')]
  expect(views.size).toBeGreaterThan(15)
  for (const [name, columns] of views) expect(columns, name).toBe(tables.get(name))
})

test('a write without an actor is refused by the database', async () => {
  await expect(db().localAuthority.create({ data: { code: '901', name: 'Nowhere' } })).rejects.toThrow(
    /needs its actor/,
  )
  await asActor(systemPeople.service, (tx) => tx.localAuthority.create({ data: { code: '902', name: 'Somewhere' } }))
  await expect(db().localAuthority.create({ data: { code: '903', name: 'Nowhere' } })).rejects.toThrow(
    /needs its actor/,
  )
})

test('every change is kept with its actor, and an update that changes nothing is not', async () => {
  const { id } = await asActor(systemPeople.service, (tx) =>
    tx.localAuthority.create({ data: { code: '904', name: 'First name' } }),
  )
  await asActor(systemPeople.commandLine, (tx) =>
    tx.localAuthority.update({ where: { id }, data: { name: 'First name' } }),
  )
  await asActor(systemPeople.commandLine, (tx) =>
    tx.localAuthority.update({ where: { id }, data: { name: 'Second name' } }),
  )
  const { rows } = await pool().query(
    'select op, actor, name from history.local_authority where id = $1 order by seq',
    [id],
  )
  expect(rows).toEqual([
    { op: 'insert', actor: systemPeople.service.id, name: 'First name' },
    { op: 'update', actor: systemPeople.commandLine.id, name: 'Second name' },
  ])
})

test('as at a past moment, the same SELECT sees what was there', async () => {
  const { id } = await asActor(systemPeople.service, (tx) =>
    tx.localAuthority.create({ data: { code: '905', name: 'Before' } }),
  )
  const { rows: clock } = await pool().query<{ at: string }>('select clock_timestamp()::text as at')
  await asActor(systemPeople.service, (tx) => tx.localAuthority.update({ where: { id }, data: { name: 'After' } }))
  const client = await pool().connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.as_at', $1, true), set_config('search_path', 'as_at, fn', true)`, [
      clock[0]!.at,
    ])
    const { rows } = await client.query('select name from local_authority where id = $1', [id])
    expect(rows).toEqual([{ name: 'Before' }])
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test.each([
  'truncate local_authority',
  'delete from decision',
  'update history.person set email = null',
  'drop table contact',
])('the application may not: %s', async (sql) => {
  await expect(pool().query(sql)).rejects.toThrow(/permission denied|must be owner/)
})
