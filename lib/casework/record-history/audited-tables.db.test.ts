import { expect, test } from 'vitest'
import { pool } from '#lib/platform/database/client'
import { codesOf, projectTypes } from '#lib/labels'
import type { LinkedTable } from '#lib/platform/database/relations'
import { keyOf, parentOf } from './part-keys.ts'
import { excludedTables, auditedTables, excludedColumns, listExcludedColumns } from './audited-tables.ts'

const watched = async () => {
  const { rows } = await pool().query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns
     from information_schema.columns where table_schema = 'as_at' group by 1 order by 1`,
  )
  return rows
}

test('every watched table is part of a record’s history, or told elsewhere', async () => {
  const names = (await watched()).map(({ name }) => name)
  expect([...Object.keys(auditedTables('conversion')), ...Object.keys(excludedTables)].toSorted()).toEqual(names)
})

test.each(codesOf(projectTypes))('every watched column of a record has a label, or is not told: %s', async (type) => {
  const parts = auditedTables(type)
  const unlabelled = (await watched()).flatMap(({ name, columns }) => {
    const part = parts[name]
    if (!part) return []
    const known = [
      ...Object.keys(part.fields),
      ...listExcludedColumns(name),
      ...(name === 'task_record' ? ['not_applicable'] : []),
    ]
    return columns.filter((column) => !known.includes(column)).map((column) => `${name}.${column}`)
  })
  expect(unlabelled).toEqual([])
})

test('nothing is labelled or left out that is not there', async () => {
  const columns = new Map((await watched()).map((table) => [table.name, table.columns]))
  const { everywhere: _, ...others } = excludedColumns
  for (const [name, { fields }] of Object.entries(auditedTables('conversion')))
    for (const column of Object.keys(fields)) expect(columns.get(name), `${name}.${column}`).toContain(column)
  for (const [name, names] of Object.entries(others))
    for (const column of names) expect(columns.get(name), `${name}.${column}`).toContain(column)
})

test('twins of rows that hang on a record are found by what they hang on', async () => {
  const { rows } = await pool().query<{ indexdef: string }>(
    `select indexdef from pg_indexes where schemaname = 'history'`,
  )
  const isIndexed = (name: string, column: string) =>
    rows.some(({ indexdef }) => new RegExp(`ON history\\.${name} .*\\(${column}[,)]`).test(indexdef))
  const parts = Object.keys(auditedTables('conversion')) as LinkedTable[]
  const links = parts.flatMap((name) =>
    [keyOf(name, 'proposal'), keyOf(name, 'project'), parentOf(name)?.by].flatMap((column) =>
      column ? [{ name, column }] : [],
    ),
  )
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter(({ name, column }) => !isIndexed(name, column))).toEqual([])
})
