import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pool } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'

let owner: pg.Client
beforeEach(async () => {
  owner = new pg.Client(process.env.DATABASE_OWNER_URL)
  await owner.connect()
})
afterEach(() => owner.end())

const rowsOf = async (table: string) =>
  (await pool().query<{ rows: number }>(`select count(*)::int as rows from ${table}`)).rows[0]!.rows

/** As a process that was taken over would: a table of its own under a trigger of ours. */
const statements = (name: string) => [
  `create temp table ${name} (like public.local_authority)`,
  `create trigger f after insert on ${name} referencing new table as new_rows_ for each statement execute function history.local_authority_insert()`,
  `select set_config('app.actor', '${systemPeople.service.id}', true)`,
  `insert into ${name} (id, code, name, version) values (uuidv7(), '999', 'Forged', 1)`,
]

async function run(client: pg.ClientBase, ...all: string[]) {
  await client.query('begin')
  try {
    for (const sql of all) await client.query(sql)
  } finally {
    await client.query('rollback')
  }
}

test.each(['forged', 'local_authority'])(
  'the application’s role cannot write history through a temporary table called %s',
  async (name) => {
    const client = await pool().connect()
    await expect(run(client, ...statements(name))).rejects.toThrow(/permission denied for function/)
    client.release()
    expect(await rowsOf(`history.local_authority where code = '999'`)).toBe(0)
  },
)

test.each(['forged', 'local_authority'])(
  'a trigger function of history refuses a temporary table called %s, whoever attached it',
  async (name) => {
    await expect(run(owner, ...statements(name))).rejects.toThrow(/^History of .* is not kept by this function$/)
  },
)

test('the application’s role cannot write history directly', async () => {
  for (const sql of [
    `insert into history.local_authority (seq, xid, op, actor, at, id, code, name, version)
     values (1, pg_current_xact_id(), 'insert', uuidv7(), now(), uuidv7(), '999', 'Forged', 1)`,
    `update history.person set actor = uuidv7()`,
    `delete from history.person`,
    `truncate history.person`,
    `alter table local_authority disable trigger all`,
    `set session_replication_role = replica`,
  ])
    await expect(pool().query(sql), sql).rejects.toThrow(/permission denied|must be owner/)
})

test('the time of an access event is the database’s', async () => {
  const { rows } = await pool().query<{ age: number }>(
    `insert into access_event (kind, at) values ('session.started', '1999-01-01')
     returning extract(epoch from clock_timestamp() - at)::float8 as age`,
  )
  expect(rows[0]!.age).toBeLessThan(60)
})

test('the application’s role may execute no function that acts as the owner', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select oid::regprocedure::text as name from pg_proc
     where prosecdef and has_function_privilege('portal_app', oid, 'execute') and pronamespace <> 'pg_catalog'::regnamespace`,
  )
  expect(rows).toEqual([])
})
