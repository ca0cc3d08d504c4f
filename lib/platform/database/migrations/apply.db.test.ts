import { inject, expect, test } from 'vitest'
import pg from 'pg'
import { withDatabase } from '#lib/testing/server'
import { schemaAsSql } from '#lib/testing/schema-as-sql'
import { applyMigrations } from './apply.ts'

const columnsOf = async (connectionString: string) => {
  const client = new pg.Client(connectionString)
  await client.connect()
  const { rows } = await client.query<{ described: string }>(
    `select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') as described
     from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations' order by 1`,
  )
  await client.end()
  return rows.map(({ described }) => described)
}

test('the migrations make what the schema describes', async () => {
  const owner = new pg.Client(inject('ownerUrl'))
  await owner.connect()
  await owner.query('create database from_schema')
  try {
    const fresh = withDatabase(inject('ownerUrl'), 'from_schema')
    const client = new pg.Client(fresh)
    await client.connect()
    await client.query(await schemaAsSql(fresh))
    await client.end()
    expect(await columnsOf(process.env.DATABASE_OWNER_URL!)).toEqual(await columnsOf(fresh))
  } finally {
    await owner.query('drop database from_schema with (force)')
    await owner.end()
  }
})

test('applied again, they do nothing', async () => {
  expect(await applyMigrations(process.env.DATABASE_OWNER_URL!)).toEqual([])
})
