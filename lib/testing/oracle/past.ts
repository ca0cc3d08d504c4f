import pg from 'pg'
import { pool } from '#lib/platform/database/client'
import { snakeCase } from '#lib/platform/database/snake-case'
import { tables, type Rows, type Table } from './present.ts'

/** One line of a history: what became of a row, in which transaction, when; and the row. */
type Change = { id: string; op: 'insert' | 'update' | 'delete'; xid: string; at: Date }
export type Changes = ReadonlyMap<Table, Change[]>

/** Every change that was ever written down, by table, in the order of writing. */
export async function allChanges(): Promise<Changes> {
  const all = new Map<Table, Change[]>()
  for (const table of tables) {
    const text = `select * from history.${snakeCase(table)} order by seq`
    all.set(table, (await pool().query<Change>({ text, types })).rows)
  }
  return all
}

/**
 * The rows as they stood at a moment: all changes until then, one after the other. A transaction that wrote before the moment and after it
 * too was in its midst, and had done nothing that anybody could see.
 */
export function rowsAsAt(changes: Changes, moment: Date): Rows {
  const goingOn = new Set([...changes.values()].flat().flatMap(({ xid, at }) => (at > moment ? [xid] : [])))
  const rows = [...changes].map(([table, ofTable]) => {
    const standing = new Map<string, object>()
    for (const change of ofTable.filter(({ xid, at }) => at <= moment && !goingOn.has(xid)))
      if (change.op === 'delete') standing.delete(change.id)
      else standing.set(change.id, inModelNames(change))
    return [table, [...standing.values()]]
  })
  return Object.fromEntries(rows) as Rows
}

const inModelNames = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replaceAll(/_[a-z]/g, (part) => part[1]!.toUpperCase()), value]),
  )

/** A day is midnight UTC, wherever the machine is. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.DATE
      ? (day: string) => new Date(`${day}T00:00:00Z`)
      : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
}
