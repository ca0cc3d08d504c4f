import { appliesTo, type Column } from '#lib/catalogue/model/column'
import { conditionsOf } from '#lib/catalogue/filters/conditions'
import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Filters } from '#lib/catalogue/filters/filters'
import { guardedSql } from './guard.ts'
import { quoted } from '#lib/platform/database/quoted'
import { joinsFor, neededFor, type SourceName } from '#lib/catalogue/sources/sources'
import { field, sql, type Value } from '#lib/catalogue/model/value'

/**
 * How cells are written: `csv` guards text against spreadsheets; `plain` gives text or null without the guard, for encoders
 * that put their own; `json` keeps numbers.
 */
export type Rendering = 'csv' | 'plain' | 'json'

/** The name of the project's own id in rows that are to be told apart; no column of an export has it. */
export const rowKey = 'of_project'

/**
 * One SELECT for an export: a row a project under the ids of the columns, in the stable order of the projects' ids. Joins only what the
 * columns, the rows and the filters need. Takes no parameters (COPY has none), so every value in it is a literal. `keyed` rows have the
 * project's id first, as `rowKey`; `after` leaves out the rows up to a project's id.
 */
export function exportSelect(
  definition: ExportDefinition,
  filters: Filters,
  rendering: Rendering,
  { after, keyed = false }: { after?: string; keyed?: boolean } = {},
): string {
  const cells = definition.columns.map(({ column }) => ({ id: column.id, value: cellOf(column, rendering) }))
  const condition = conditionOf(definition, filters)
  const key = keyed ? `project.id as ${rowKey},\n` : ''
  return `select ${key}${cells.map(({ id, value }) => `${value.text()} as ${id}`).join(',\n')}
${joinsFor([...cells.flatMap(({ value }) => value.sources), ...condition.sources])}
where ${condition.text()}${after ? `\n  and project.id > ${quoted(after)}` : ''}
order by project.id`
}

/** The sources that an export reads under these filters. */
export const sourcesOf = (definition: ExportDefinition, filters: Filters): SourceName[] =>
  neededFor([
    ...definition.columns.flatMap(({ column }) => cellOf(column, 'plain').sources),
    ...conditionOf(definition, filters).sources,
  ])

/** The ids of an export's first projects. */
export function exportIds(definition: ExportDefinition, filters: Filters, limit: number): string {
  const condition = conditionOf(definition, filters)
  return `select project.id ${joinsFor(condition.sources)} where ${condition.text()} order by project.id limit ${limit}`
}

/** How many rows the export has. */
export function exportCount(definition: ExportDefinition, filters: Filters): string {
  const condition = conditionOf(definition, filters)
  return `select count(*)::int as rows ${joinsFor(condition.sources)} where ${condition.text()}`
}

/** What stands in a column's cells. */
export function cellOf({ type, value, appliesTo: projects, onlyWhere }: Column, rendering: Rendering): Value {
  const shown = written(type, value, rendering)
  const [first, second] = [appliesTo[projects], onlyWhere]
  const applies = first && second ? sql`${first} and ${second}` : (first ?? second)
  if (!applies) return shown
  // Both answers are of one type: text, but in JSON a number stays a number.
  return rendering === 'json' && (type === 'integer' || type === 'decimal')
    ? sql`case when ${applies} then to_jsonb(${shown}) else '"not applicable"'::jsonb end`
    : sql`case when ${applies} then ${shown}::text else 'not applicable' end`
}

function written(type: Column['type'], value: Value, rendering: Rendering): Value {
  if (type === 'instant') return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  if (type === 'text' && rendering === 'csv') return { sources: value.sources, text: () => guardedSql(value.text()) }
  return rendering === 'plain' && type !== 'text' ? sql`${value}::text` : value
}

/** The choice of an export's rows. */
export function conditionOf({ rows, dateBasis }: ExportDefinition, filters: Filters): Value {
  return [
    sql`${field('project', 'deletedAt')} is null and ${field('proposal', 'deletedAt')} is null`,
    ...conditionsOf(rows, dateBasis),
    ...conditionsOf(filters, dateBasis),
  ].reduce(
    (all, condition) => sql`${all}
  and ${condition}`,
  )
}
