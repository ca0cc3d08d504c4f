import { db } from '#lib/platform/database/client'
import { joinSql, sql, type Sql } from '#lib/platform/database/sql'
import type { ChangeRow } from './changes.ts'
import type { HistoryField } from './fields.ts'
import type { HistoryFilters } from './filters.ts'
import { namesOf } from './name-queries.ts'

export const changesPerPage = 50

export type Change = { key: string; at: Date; who: string; about: string; label: string; from: string; to: string }
type Option = { value: string; text: string }
/** Which column changed, and of what. */
export type Changed = Pick<ChangeRow, 'part' | 'task' | 'field'>

/** What a history is read from: its changes, as rows of that name, and how they are told. */
type Source = {
  changes: Sql
  fieldOf: (changed: Changed) => HistoryField
  /** What of the record it was, beside the name of the field. */
  aboutOf: (row: ChangeRow) => string
  optionOf: (changed: Changed) => Option
}

/** One page of a history, newest first. Beside it, for the filters, who changed anything and what was ever changed. */
export async function readChanges({ changes, fieldOf, aboutOf, optionOf }: Source, filters: HistoryFilters) {
  const [rows, seen] = await Promise.all([
    db().$queryRaw<(ChangeRow & { total: bigint })[]>(pageQuery(changes, filters)),
    db().$queryRaw<(Changed & Pick<ChangeRow, 'actor'>)[]>(
      sql`with ${changes} select distinct part, task, field, actor from changes`,
    ),
  ])
  const names = await namesOf([
    ...seen.map(({ actor }) => ({ names: 'person' as const, id: actor })),
    ...rows.flatMap((row) => [row.from, row.to].map((value) => ({ names: fieldOf(row).names, id: String(value) }))),
  ])
  const say = ({ read, names: of }: HistoryField, value: unknown) =>
    value === null ? '' : of ? (names.get(String(value)) ?? 'Unknown') : read(value)
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map((row): Change => {
      const field = fieldOf(row)
      return {
        key: `${row.seq} ${row.field}`,
        at: row.at,
        who: names.get(row.actor) ?? 'Unknown',
        about: aboutOf(row),
        label: field.label,
        from: say(field, row.from),
        to: say(field, row.to),
      }
    }),
    people: inOrder(seen.map(({ actor }) => ({ value: actor, text: names.get(actor) ?? 'Unknown' }))),
    fields: inOrder(seen.map(optionOf)),
  }
}

const inOrder = (options: Option[]): Option[] =>
  [...new Map(options.map((option) => [option.value, option])).values()].toSorted((a, b) =>
    a.text.localeCompare(b.text),
  )

function pageQuery(changes: Sql, { person, field, page }: HistoryFilters): Sql {
  const [part, name] = field.split('.')
  const conditions = [
    sql`true`,
    ...(person ? [sql`actor = ${person}::uuid`] : []),
    ...(field ? [sql`part = ${part} and coalesce(task, field) = ${name}`] : []),
  ]
  return sql`
    with ${changes}
    select *, count(*) over () as total from changes where ${joinSql(conditions, ' and ')}
    order by seq desc, field limit ${changesPerPage} offset ${(page - 1) * changesPerPage}`
}
