import { camelCase, snakeCase } from '#lib/platform/database/snake-case'
import {
  declaredLinks,
  splitColumn,
  type HangsOn,
  type LinkedTable,
  type TableColumn,
} from '#lib/platform/database/relations'
import { raw, sql, type Sql } from '#lib/platform/database/sql'

import type * as models from '#lib/platform/database/generated/client'

/** The rows of the tables that exports join as they are. */
export type TableRows = {
  project: models.Project
  proposal: models.Proposal
  establishment: models.Establishment
  local_authority: models.LocalAuthority
  director: models.Director
  member_of_parliament: models.MemberOfParliament
  new_trust: models.NewTrust
  project_group: models.ProjectGroup
  trust: models.Trust
  preparation: models.Preparation
  overview: models.Overview
  budget: models.Budget
  opening: models.Opening
  project_progress: models.ProjectProgress
  proposal_progress: models.ProposalProgress
  person: models.Person
}
type JoinedTable = keyof TableRows

/** SQL, and the columns that it reads: of tables in a source of its own making, of sources in a condition between sources. */
export type Part = { sql: Sql; reads: readonly string[] }

/** How a noun joins, and what it reads. `row` stands for the type of the joined row and is never set. */
export type Source<Row> = {
  /** FROM or JOIN, the noun being called `alias`. */
  join: (alias: string) => Sql
  /** The sources whose columns the join names. */
  needs: readonly string[]
  /** The columns of sources by which a row is found: `project.school_id`. */
  on: (alias: string) => readonly string[]
  /** The table whose columns the source's fields are; undefined where it only has fields of its own. */
  table?: LinkedTable
  /** The fields that the source adds to those of its table. */
  made: readonly string[]
  /** The tables that it sums up or chooses from, and the columns that it reads to do so. */
  summed: readonly LinkedTable[]
  reads: readonly TableColumn[]
  row?: Row
}

/** SQL of texts and parts; it reads what they read. Any other value in it is a value. */
export const part = (strings: TemplateStringsArray, ...parts: (Part | Sql | string)[]): Part => ({
  sql: sql(strings, ...parts.map((one) => (isPart(one) ? one.sql : one))),
  reads: parts.flatMap((one) => (isPart(one) ? one.reads : [])),
})
const isPart = (one: Part | Sql | string): one is Part => typeof one === 'object' && 'reads' in one

/** A column under its table's name. */
export const column = (name: TableColumn): Part => ({ sql: raw(name), reads: [name] })

/** A column by its name alone. */
export const bare = (name: TableColumn): Part => ({ sql: raw(splitColumn(name)[1]), reads: [name] })

/** A column of another source, in the condition of a join. */
export const columnOf = (source: string, name: string): Part => ({
  sql: raw(`${snakeCase(source)}.${name}`),
  reads: [`${source}.${name}`],
})

/** The rows that are exported themselves. */
export const root = <Table extends JoinedTable>(table: Table): Source<TableRows[Table]> => ({
  join: () => sql`from ${raw(table)}`,
  needs: [],
  on: () => [],
  table,
  made: [],
  summed: [],
  reads: [],
})

type LinkOptions = {
  /** Every project has one. */
  required?: boolean
  /** The source that holds the other end, where it is not called like its table. */
  through?: string
}

/** Rows of a table as they are, found by one of the columns that the table hangs on (lib/platform/database/relations). */
export function linked<Table extends JoinedTable>(
  table: Table,
  link: HangsOn<Table>,
  { required = false, through }: LinkOptions = {},
): Source<TableRows[Table]> {
  const [from, column] = splitColumn(link)
  const { by } = declaredLinks(table).find((one) => one.from === from && one.column === column)!
  return linkedBy(table, by, columnOf(through ?? camelCase(from), column), { required })
}

/** The same where an expression says which row it is. */
export const linkedBy = <Table extends JoinedTable>(
  table: Table,
  by: string,
  expression: Part,
  { required = false }: Pick<LinkOptions, 'required'> = {},
): Source<TableRows[Table]> => ({
  join: (alias) =>
    sql`${raw(required ? 'join' : 'left join')} ${raw(alias === table ? table : `${table} as ${alias}`)} on ${raw(alias)}.${raw(by)} = ${expression.sql}`,
  needs: sourcesOf(expression.reads),
  on: (name) => [`${name}.${by}`, ...expression.reads],
  table,
  made: [],
  summed: [],
  reads: [],
})

type Rows = {
  /** The tables that the rows are made of. */
  summed: readonly LinkedTable[]
  /** The one of them whose columns the rows have, beside fields of the source's own. */
  table?: LinkedTable
  made?: readonly string[]
}

/** Rows of the source's own making, one a project or proposal at most, found by a column that they have. */
export function derived<Row>(rows: Part, by: string, to: Part, { summed, table, made = [] }: Rows): Source<Row> {
  return {
    join: (alias) => sql`left join (${rows.sql}) as ${raw(alias)} on ${raw(alias)}.${raw(by)} = ${to.sql}`,
    needs: sourcesOf(to.reads),
    on: () => to.reads,
    table,
    made,
    summed,
    reads: rows.reads as readonly TableColumn[],
  }
}

const sourcesOf = (reads: readonly string[]): string[] => [...new Set(reads.map((read) => read.split('.')[0]!))]
