import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { catalogue } from '#lib/catalogue/catalogue'
import { sourcesOf } from '#lib/catalogue/model/value'
import { joinsFor, neededFor } from '#lib/catalogue/sources/sources'
import { columnsRead, isDerived, tablesOfSource } from '#lib/catalogue/sources/tables'
import { feedColumns } from '#lib/exports/feed/feed-columns'
import { cellOf } from '#lib/exports/query/select'
import { sql, writeLiterals, type Sql } from '#lib/platform/database/sql'

let owner: pg.Client
beforeAll(async () => {
  owner = new pg.Client(process.env.DATABASE_OWNER_URL!)
  await owner.connect()
})
afterAll(() => owner.end())

/** The columns of tables that PostgreSQL says a query reads: those that a view of it would depend on. */
async function dependencies(query: Sql): Promise<string[]> {
  await owner.query(`create or replace temp view read as ${writeLiterals(query)}`)
  const { rows } = await owner.query<{ name: string }>(sql`
    select distinct relname || '.' || attname as name
    from pg_rewrite join pg_depend on objid = pg_rewrite.oid and classid = 'pg_rewrite'::regclass
    join pg_class on pg_class.oid = refobjid and refclassid = 'pg_class'::regclass
    join pg_attribute on attrelid = refobjid and attnum = refobjsubid
    where ev_class = 'read'::regclass and relname <> 'read' order by 1`)
  return rows.map(({ name }) => name)
}

test('every column reads what it declares, and no more, of the tables that are joined as they are', async () => {
  for (const column of catalogue) {
    const cell = cellOf(column, 'plain')
    const sources = sourcesOf(cell)
    const summed = neededFor(sources).filter(isDerived).flatMap(tablesOfSource)
    const isPlain = (name: string) => !summed.some((table) => name.startsWith(`${table}.`))
    const read = await dependencies(sql`select ${cell.sql()}::text as cell ${joinsFor(sources)}`)
    const declared = new Set(columnsRead(cell.reads).filter(isPlain))
    expect(read.filter(isPlain), column.id).toEqual([...declared].toSorted())
  }
})

test('the feed tells every column that a source sums up by its name', async () => {
  // These are read whole, to choose the newest row.
  const whole = ['decision', 'reopening', 'improvement_plan', 'closure_change']
  const sources = sourcesOf(...catalogue.map((column) => cellOf(column, 'plain')))
  const read = await dependencies(sql`select null::text as cell ${joinsFor(sources)}`)
  const told = [...feedColumns()].flatMap(([table, columns]) => columns.map((name) => `${table}.${name}`))
  expect(read.filter((name) => !told.includes(name) && !whole.includes(name.split('.')[0]!))).toEqual([])
})
