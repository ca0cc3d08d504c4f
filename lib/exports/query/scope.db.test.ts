import { beforeAll, expect, test } from 'vitest'
import { pool } from '#lib/platform/database/client'
import { seedDemonstration } from '#prisma/seed/demonstration'
import { knownExport, knownExports } from '#lib/exports/testing/known-exports'
import { linkedTables, linksOf } from '#lib/platform/database/relations'
import { exportSelect, rowKey } from './select.ts'
import { withReadTransaction } from '#lib/exports/point-in-time/read-transaction'
import { scopedSelect } from './scope.ts'
import { tablesOfSource } from '#lib/catalogue/sources/tables'
import { sources, type SourceName } from '#lib/catalogue/sources/sources'

beforeAll(() => seedDemonstration())

test('every table that a source reads hangs on the projects by a link of columns that there are', async () => {
  const read = (Object.keys(sources) as SourceName[]).flatMap(tablesOfSource)
  expect(read.filter((table) => !(linkedTables as string[]).includes(table))).toEqual([])
  const { rows } = await pool().query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
  )
  const columns = new Set(rows.map(({ name }) => name))
  for (const table of linkedTables)
    for (const { by, from, column } of linksOf(table)) {
      expect(columns, table).toContain(`${table}.${by}`)
      expect(columns, table).toContain(`${from}.${column}`)
      expect(linkedTables.indexOf(from)).toBeLessThan(linkedTables.indexOf(table))
    }
})

test.each(knownExports.map(({ id }) => id))(
  '%s of some projects is what it is of all, as it stands and as it stood',
  async (id) => {
    const definition = knownExport(id)
    const whole = exportSelect(definition, {}, 'plain', { keyed: true })
    for (const past of [undefined, { at: new Date() }])
      await withReadTransaction(past, async (client) => {
        const all = (await client.query<Record<string, string>>(whole)).rows
        const some = all.filter((_, index) => index % 3 === 0)
        expect(some.length).toBeGreaterThan(3)
        const ids = some.map((row) => row[rowKey]!)
        const state = past ? 'as_at' : 'public'
        const scoped = scopedSelect({ definition, filters: {}, rendering: 'plain', ids, state })
        expect((await client.query(scoped)).rows).toEqual(some)
      })
  },
)
