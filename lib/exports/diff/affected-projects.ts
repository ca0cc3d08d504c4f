import { linksOf, type LinkedTable } from '#lib/platform/database/relations'
import { quoted } from '#lib/platform/database/quoted'
import type { ResolvedAsOf } from '#lib/exports/point-in-time/read-transaction'
import type { State } from '#lib/exports/query/scope'

/** What is asked: changes of these tables since one state, up to another (or now). */
type ChangeRange = { since: ResolvedAsOf; until?: ResolvedAsOf; tables: readonly LinkedTable[] }

/**
 * The projects that changes between two states affect, as rows (project_id, name, id, seq): the table, id and number of each change.
 * Rows between a changed row and its projects are taken as they stand at the end: one that stood otherwise before has changed itself.
 */
export function affectedSince({ since, until, tables }: ChangeRange): string {
  const state = until ? 'as_at' : 'public'
  const changed = tables.map((table) => {
    const keys = [...new Set(['id', ...linksOf(table).map(({ by }) => by)])]
    return `changed_${table} as materialized (select ${keys.map((key) => `h.${key}`).join(', ')}, h.seq
      from history.${table} as h where not ${isIncluded(since)} and ${mayHaveChanged(since)}${until ? ` and ${isIncluded(until)}` : ''})`
  })
  const affected = tables.flatMap((table) => {
    if (table === 'project') return [`select id as project_id, 'project' as name, id, seq from changed_project`]
    return waysUp(table, `select c.KEY as key, c.id, c.seq from changed_${table} as c`, tables, state).map(
      (way) => `select project_id, ${quoted(table)} as name, id, seq from (${way}) as ${table}`,
    )
  })
  return `with ${changed.join(',\n')}\n${affected.join('\nunion all\n')}`
}

/** How many versions of rows may have been written since a state, counted up to `most`: told by indexes alone. */
export function writtenSince({ since, tables }: ChangeRange, most: number): string {
  const written = tables.map((table) => `select from history.${table} as h where ${mayHaveChanged(since)}`)
  return `select count(*)::int as writes from (select from (${written.join(' union all ')}) as written limit ${most}) as counted`
}

/** From rows (key, id, seq) of a table, of which KEY stands for the column that a link is by, up to the projects. */
function waysUp(table: LinkedTable, rows: string, tables: readonly LinkedTable[], state: State): string[] {
  return linksOf(table)
    .filter(({ from }) => tables.includes(from))
    .flatMap(({ by, from, column }) => {
      const below = rows.replace('KEY', by)
      if (from === 'project')
        return [
          `select project.id as project_id, k.id, k.seq from (${below}) as k join ${state}.project on project.${column} = k.key`,
        ]
      const next = `select ${from}.KEY as key, k.id, k.seq from (${below}) as k join ${state}.${from} on ${from}.${column} = k.key`
      return waysUp(from, next, tables, state)
    })
}

/** Whether a state had a change. */
function isIncluded({ at, snapshot }: ResolvedAsOf): string {
  const seen = `pg_visible_in_snapshot(h.xid, ${quoted(snapshot)}::pg_snapshot)`
  return at ? `(h.at <= ${instant(at)} and ${seen})` : seen
}

/** What indexes can tell of it. */
function mayHaveChanged({ at, snapshot }: ResolvedAsOf): string {
  const after = `h.xid >= ${quoted(snapshot.split(':')[0]!)}::xid8`
  return at ? `(h.at > ${instant(at)} or ${after})` : after
}

const instant = (at: Date) => `${quoted(at.toISOString())}::timestamptz`
