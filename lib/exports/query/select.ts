import { appliesTo, type Column } from '#lib/catalogue/model/column'
import { conditionsOf } from '#lib/catalogue/filters/conditions'
import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Filters } from '#lib/catalogue/filters/filters'
import { guardedSql } from './guard.ts'
import { empty, joinSql, raw, sql, type Sql } from '#lib/platform/database/sql'
import { joinsFor, neededFor, type SourceName } from '#lib/catalogue/sources/sources'
import { expression, field, rewritten, sourcesOf, type Value } from '#lib/catalogue/model/value'

/**
 * How cells are written: `csv` guards text against spreadsheets; `plain` gives text or null without the guard, for encoders
 * that put their own; `json` keeps numbers.
 */
export type Rendering = 'csv' | 'plain' | 'json'

/** The name of the project's own id in rows that are to be told apart; no column of an export has it. */
export const rowKey = 'of_project'

/**
 * One SELECT for an export: a row a project under the ids of the columns, in the stable order of the projects' ids. Joins only what the
 * columns, the rows and the filters need. `keyed` rows have the project's id first, as `rowKey`; `after` leaves out the rows up to a project's id.
 */
export function exportSelect(
  definition: ExportDefinition,
  filters: Filters,
  rendering: Rendering,
  { after, keyed = false }: { after?: string; keyed?: boolean } = {},
): Sql {
  const cells = definition.columns.map(({ column }) => ({ id: column.id, value: cellOf(column, rendering) }))
  const condition = conditionOf(definition, filters)
  const key = keyed ? raw(`project.id as ${rowKey},\n`) : empty
  const shown = cells.map(({ id, value }) => sql`${value.sql()} as ${raw(id)}`)
  return sql`select ${key}${joinSql(shown, ',\n')}
${joinsFor(sourcesOf(...cells.map(({ value }) => value), condition))}
where ${condition.sql()}${after ? sql`\n  and project.id > ${after}` : empty}
order by project.id`
}

/** The sources that an export reads under these filters. */
export const sourcesFor = (definition: ExportDefinition, filters: Filters): SourceName[] =>
  neededFor(
    sourcesOf(...definition.columns.map(({ column }) => cellOf(column, 'plain')), conditionOf(definition, filters)),
  )

/** The ids of an export's first projects. */
export function exportIds(definition: ExportDefinition, filters: Filters, limit: number): Sql {
  const condition = conditionOf(definition, filters)
  return sql`select project.id ${joinsFor(sourcesOf(condition))} where ${condition.sql()} order by project.id limit ${limit}`
}

/** How many rows the export has. */
export function exportCount(definition: ExportDefinition, filters: Filters): Sql {
  const condition = conditionOf(definition, filters)
  return sql`select count(*)::int as rows ${joinsFor(sourcesOf(condition))} where ${condition.sql()}`
}

/** What stands in a column's cells. */
export function cellOf({ type, value, appliesTo: projects, onlyWhere }: Column, rendering: Rendering): Value {
  const shown = written(type, value, rendering)
  const [first, second] = [appliesTo[projects], onlyWhere]
  const applies = first && second ? expression`${first} and ${second}` : (first ?? second)
  if (!applies) return shown
  // Both answers are of one type: text, but in JSON a number stays a number.
  return rendering === 'json' && (type === 'integer' || type === 'decimal')
    ? expression`case when ${applies} then to_jsonb(${shown}) else '"not applicable"'::jsonb end`
    : expression`case when ${applies} then ${shown}::text else ${'not applicable'} end`
}

function written(type: Column['type'], value: Value, rendering: Rendering): Value {
  if (type === 'instant') return expression`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  if (type === 'text' && rendering === 'csv') return rewritten(value, guardedSql)
  return rendering === 'plain' && type !== 'text' ? expression`${value}::text` : value
}

/** The choice of an export's rows. */
export function conditionOf({ rows, dateBasis }: ExportDefinition, filters: Filters): Value {
  return [
    expression`${field('project', 'deletedAt')} is null and ${field('proposal', 'deletedAt')} is null`,
    ...conditionsOf(rows, dateBasis),
    ...conditionsOf(filters, dateBasis),
  ].reduce(
    (all, condition) => expression`${all}
  and ${condition}`,
  )
}
