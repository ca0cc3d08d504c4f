import { Prisma } from '#lib/platform/database/generated/client'
import { auditedTables, listExcludedColumns, type AuditedTable } from './audited-tables.ts'

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

const parts = auditedTables('conversion')

/**
 * Every change of a record as rows named `changes`. A record has some hundreds of them, found by the twins' indexes.
 */
export const changesOf = (scope: Scope): Prisma.Sql =>
  changesIn(Object.entries(parts).map((part) => rowsOf(part, scope)))

/** The changes between versions of rows: each version of each twin beside the one before it of the same id, column by column. */
export const changesIn = (versions: readonly Prisma.Sql[]): Prisma.Sql => Prisma.sql`
  rows as (${Prisma.join(versions, ' union all ')}),
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

function rowsOf([name, part]: [string, AuditedTable], scope: Scope): Prisma.Sql {
  const { project } = part.link
  const row = Prisma.sql`to_jsonb(h) - ${['seq', 'xid', 'op', 'actor', 'at', ...listExcludedColumns(name)]}::text[]`
  return Prisma.sql`
    select ${name} as part, h.id as row_id, ${name === 'task_record' ? Prisma.sql`h.task_key` : Prisma.sql`null`} as task,
      ${project ? column(project) : Prisma.sql`null::uuid`} as project, ${part.about ? column(part.about) : Prisma.sql`null`} as about,
      h.seq, h.op, h.actor, h.at, ${name === 'task_record' ? Prisma.sql`(${row}) || h.answers` : row} as now
    from history.${Prisma.raw(name)} h where ${isPartOf(part, scope)}`
}

/** Names of tables and columns come from the list of parts alone. */
const column = (name: string) => Prisma.raw(`h.${name}`)

function isPartOf({ link }: AuditedTable, scope: Scope): Prisma.Sql {
  if (link.of) {
    const { part, by } = link.of
    return Prisma.sql`${column(by)} in (select h.id from history.${Prisma.raw(part)} h where ${isPartOf(parts[part]!, scope)})`
  }
  const ofProposal = link.proposal && Prisma.sql`${column(link.proposal)} = ${scope.proposalId}::uuid`
  const ofProjects = link.project && Prisma.sql`${column(link.project)} = any(${[...scope.projectIds]}::uuid[])`
  return Prisma.sql`(${Prisma.join([ofProposal, ofProjects].filter((sql) => sql !== undefined) as Prisma.Sql[], ' or ')})`
}
