import { linksOf, type LinkedTable } from '#lib/platform/database/relations'
import { empty, joinSql, raw, sql, type Sql } from '#lib/platform/database/sql'
import type { ResolvedAsOf } from '#lib/exports/point-in-time/read-transaction'
import type { State } from '#lib/exports/query/scope'

/** What is asked: changes of these tables since one state, up to another (or now). */
type ChangeRange = { since: ResolvedAsOf; until?: ResolvedAsOf; tables: readonly LinkedTable[] }

/**
 * The projects that changes between two states affect, as rows (project_id, name, id, seq): the table, id and number of each change.
 * Rows between a changed row and its projects are taken as they stand at the end: one that stood otherwise before has changed itself.
 */
export function affectedSince({ since, until, tables }: ChangeRange): Sql {
  const state = until ? 'as_at' : 'public'
  const changed = tables.map((table) => {
    const keys = [...new Set(['id', ...linksOf(table).map(({ by }) => by)])].map((key) => raw(`h.${key}`))
    return sql`${changesOf(table)} as materialized (select ${joinSql(keys, ', ')}, h.seq
      from ${twin(table)} as h where not ${isIncluded(since)} and ${mayHaveChanged(since)}${until ? sql` and ${isIncluded(until)}` : empty})`
  })
  const affected = tables.flatMap((table) => {
    if (table === 'project') return [sql`select id as project_id, 'project' as name, id, seq from changed_project`]
    const rowsBy = (key: string) => sql`select ${raw(`c.${key}`)} as key, c.id, c.seq from ${changesOf(table)} as c`
    return waysUp(table, rowsBy, tables, state).map(
      (way) => sql`select project_id, ${table} as name, id, seq from (${way}) as ${raw(table)}`,
    )
  })
  return sql`with ${joinSql(changed, ',\n')}\n${joinSql(affected, '\nunion all\n')}`
}

/** How many versions of rows may have been written since a state, counted up to `most`: told by indexes alone. */
export function writtenSince({ since, tables }: ChangeRange, most: number): Sql {
  const written = tables.map((table) => sql`select from ${twin(table)} as h where ${mayHaveChanged(since)}`)
  return sql`select count(*)::int as writes from (select from (${joinSql(written, ' union all ')}) as written limit ${most}) as counted`
}

const changesOf = (table: LinkedTable): Sql => raw(`changed_${table}`)
const twin = (table: LinkedTable): Sql => raw(`history.${table}`)

/** From rows (key, id, seq) of a table, of which `key` is the column that a link is by, up to the projects. */
function waysUp(table: LinkedTable, rowsBy: (key: string) => Sql, tables: readonly LinkedTable[], state: State): Sql[] {
  return linksOf(table)
    .filter(({ from }) => tables.includes(from))
    .flatMap(({ by, from, column }) => {
      const joined = sql`from (${rowsBy(by)}) as k join ${raw(`${state}.${from}`)} on ${raw(`${from}.${column}`)} = k.key`
      if (from === 'project') return [sql`select project.id as project_id, k.id, k.seq ${joined}`]
      return waysUp(from, (key) => sql`select ${raw(`${from}.${key}`)} as key, k.id, k.seq ${joined}`, tables, state)
    })
}

/** Whether a state had a change. */
function isIncluded({ at, snapshot }: ResolvedAsOf): Sql {
  const seen = sql`pg_visible_in_snapshot(h.xid, ${snapshot}::pg_snapshot)`
  return at ? sql`(h.at <= ${instant(at)} and ${seen})` : seen
}

/** What indexes can tell of it. */
function mayHaveChanged({ at, snapshot }: ResolvedAsOf): Sql {
  const after = sql`h.xid >= ${snapshot.split(':')[0]!}::xid8`
  return at ? sql`(h.at > ${instant(at)} or ${after})` : after
}

const instant = (at: Date): Sql => sql`${at.toISOString()}::timestamptz`
