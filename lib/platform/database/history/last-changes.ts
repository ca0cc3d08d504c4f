import type { Tx } from '#lib/platform/database/client'
import { raw, sql, type Sql } from '#lib/platform/database/sql'

/** Who gave something its present value, and when. */
export type LastChange = { by: string; at: Date }
type Row = LastChange & { name: string }

/** Who last changed each tick kept in the answers of a task's record, as the saves of the record say. */
export const lastTicks = (tx: Tx, recordId: string, names: readonly string[]): Promise<Map<string, LastChange>> =>
  readChanges(
    tx,
    names,
    sql`select seq, true as told, answers as kept, saved_by_id as by, saved_at as at
      from history.task_record where id = ${recordId}::uuid and op <> 'delete'`,
  )

/** Who last changed each of some columns of a row. What a column held from the first is nobody's change. */
export const lastColumnChanges = (
  tx: Tx,
  table: string,
  id: string,
  columns: readonly string[],
): Promise<Map<string, LastChange>> =>
  readChanges(
    tx,
    columns,
    sql`select seq, op = 'update' as told, to_jsonb(twin) as kept, actor as by, at
      from history.${raw(`"${table}"`)} twin where id = ${id}::uuid and op <> 'delete'`,
  )

/** The newest version of each name whose value differs from the version before it. */
async function readChanges(tx: Tx, names: readonly string[], versions: Sql): Promise<Map<string, LastChange>> {
  if (names.length === 0) return new Map()
  const rows = await tx.$queryRaw<Row[]>`
    select distinct on (name) name, first_name || ' ' || last_name as by, at
    from (
      select name, seq, told, by, at, nullif(kept -> name, 'null') as value,
        lag(nullif(kept -> name, 'null')) over (partition by name order by seq) as before
      from (${versions}) as version cross join unnest(${names}::text[]) as name
    ) as change join person on person.id = by
    where told and value is distinct from before
    order by name, seq desc`
  return new Map(rows.map(({ name, ...change }) => [name, change]))
}
