import type pg from 'pg'
import { schemas, type Table, type Trailer } from './format.ts'

/** The tables that hold the record, with their columns in order. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = any($1) and c.relkind = 'r' and c.relname <> '_prisma_migrations'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1, 2 order by 1 desc, 2`,
    [schemas],
  )
  return rows
}

/** The sequences of the record and where each stands. */
export async function listSequences(client: pg.Client): Promise<Trailer['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    'select schemaname as schema, sequencename as name from pg_sequences where schemaname = any($1) order by 1, 2',
    [schemas],
  )
  const sequences: Trailer['sequences'] = []
  for (const sequence of rows) {
    const state = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value as "lastValue", is_called as "isCalled" from ${quoted(client, sequence)}`,
    )
    sequences.push({ ...sequence, ...state.rows[0]! })
  }
  return sequences
}

/** The names of the migrations that a database has. */
export async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
  )
  return rows.map(({ name }) => name)
}

/** The full name of a table or sequence, ready for SQL. */
export const quoted = (client: pg.Client, { schema, name }: { schema: string; name: string }) =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`

/** COPY of a table's columns, in one direction or the other. */
export function copySql(client: pg.Client, table: Table, direction: 'to stdout' | 'from stdin'): string {
  const columns = table.columns.map((column) => client.escapeIdentifier(column))
  return `copy ${quoted(client, table)} (${columns.join(', ')}) ${direction}`
}
