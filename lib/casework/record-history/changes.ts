import { joinSql, raw, sql, type Sql } from '#lib/platform/database/sql'
import type { LinkedTable } from '#lib/platform/database/relations'
import { auditedTables, listExcludedColumns, type AuditedTable } from './audited-tables.ts'
import { keyOf, parentOf } from './part-keys.ts'

/** The proposal and the projects whose history is read. */
export type Scope = { proposalId: string; projectIds: readonly string[] }

/** One column that one write changed. `task` where it is a tick; `project` where it is of one project; values as JSON. */
export type ChangeRow = {
  seq: bigint
  part: string
  task: string | null
  project: string | null
  about: string | null
  actor: string
  at: Date
  field: string
  from: unknown
  to: unknown
}

const parts = Object.entries(auditedTables('conversion')) as [LinkedTable, AuditedTable][]

/**
 * Every change of a record as rows named `changes`. A record has some hundreds of them, found by the twins' indexes.
 */
export const changesOf = (scope: Scope): Sql => changesIn(parts.map((part) => rowsOf(part, scope)))

/** The changes between versions of rows: each version of each twin beside the one before it of the same id, column by column. */
export const changesIn = (versions: readonly Sql[]): Sql => sql`
  rows as (${joinSql(versions, ' union all ')}),
  steps as (select rows.*, lag(now) over (partition by part, row_id order by seq) as before from rows),
  changes as (
    select steps.seq, steps.part, steps.task, steps.project, steps.about, steps.actor, steps.at, field, value.from, value.to
    from steps
    cross join lateral jsonb_object_keys(coalesce(before, '{}') || now) as field
    cross join lateral (select
      nullif(nullif(case when op <> 'insert' then before -> field end, 'null'), '[]') as from,
      nullif(nullif(case when op <> 'delete' then now -> field end, 'null'), '[]') as to) value
    where value.from is distinct from value.to and not (op = 'insert' and value.to = 'false')
  )`

function rowsOf([name, part]: [LinkedTable, AuditedTable], scope: Scope): Sql {
  const project = keyOf(name, 'project')
  const row = sql`to_jsonb(h) - ${['seq', 'xid', 'op', 'actor', 'at', ...listExcludedColumns(name)]}::text[]`
  return sql`
    select ${name} as part, h.id as row_id, ${name === 'task_record' ? sql`h.task_key` : sql`null`} as task,
      ${project ? column(project) : sql`null::uuid`} as project, ${part.about ? column(part.about) : sql`null`} as about,
      h.seq, h.op, h.actor, h.at, ${name === 'task_record' ? sql`(${row}) || h.answers` : row} as now
    from history.${raw(name)} h where ${isPartOf(name, scope)}`
}

/** Names of tables and columns come from the list of parts alone. */
const column = (name: string) => raw(`h.${name}`)

function isPartOf(name: LinkedTable, scope: Scope): Sql {
  const parent = parentOf(name)
  if (parent) {
    const parents = sql`select h.id from history.${raw(parent.from)} h where ${isPartOf(parent.from, scope)}`
    return sql`${column(parent.by)} in (${parents})`
  }
  const [ofProposal, ofProject] = [keyOf(name, 'proposal'), keyOf(name, 'project')]
  const isOfProposal = sql`${column(ofProposal ?? 'id')} = ${scope.proposalId}::uuid`
  if (!ofProject) return isOfProposal
  const isOfProject = sql`${column(ofProject)} = any(${[...scope.projectIds]}::uuid[])`
  // A row that names a project is that project's: another one of the proposal, or one that was deleted, is none of this reader's.
  return ofProposal ? sql`(${isOfProject} or (${isOfProposal} and ${column(ofProject)} is null))` : isOfProject
}
