import { catalogue } from '#lib/catalogue/catalogue'
import { linkedTables, linksOf, type LinkedTable } from '#lib/platform/database/relations'
import { readsOf } from '#lib/exports/diff/reads'

/** The columns that the feed tells of tables that exports sum up, where it cannot be seen which of them they read. */
export const aggregateFeedColumns = {
  improvement_plan: [
    'arranged_by',
    'other_arranger',
    'provided_by',
    'starts_on',
    'ends',
    'ends_on',
    'confidence',
    'comments',
    'removed_at',
  ],
  decision: ['kind', 'decided_on', 'maker_role', 'maker_name', 'conditions'],
  decision_reason: ['reason', 'details'],
  reopening: ['reason', 'reopened_at'],
  date_change: ['kind', 'from_on', 'to_on', 'changed_at'],
  date_change_reason: ['reason', 'details'],
  closure_change: ['kind', 'reason', 'changed_at'],
  contact: ['category', 'name', 'title', 'organisation', 'email', 'phone', 'is_primary'],
  note: ['project_id', 'written_at'],
} satisfies Partial<Record<LinkedTable, string[]>>

let known: ReadonlyMap<LinkedTable, readonly string[]> | undefined

/** What the feed tells of each table: its id, what it hangs on, whether it was deleted, and the columns that exports read. Nothing else leaves. */
export function feedColumns(): ReadonlyMap<LinkedTable, readonly string[]> {
  return (known ??= new Map(linkedTables.map((table) => [table, columnsOf(table)])))
}

function columnsOf(table: LinkedTable): string[] {
  const keys = linksOf(table).map(({ by }) => by)
  const named = linkedTables.flatMap((other) =>
    linksOf(other).flatMap(({ from, column }) => (from === table ? [column] : [])),
  )
  const read = catalogue.flatMap((column) =>
    [...readsOf(column)].flatMap((one) => (one.startsWith(`${table}.`) ? [one.slice(table.length + 1)] : [])),
  )
  const deletion = table === 'project' || table === 'proposal' ? ['deleted_at'] : []
  const summed = (aggregateFeedColumns as Partial<Record<LinkedTable, string[]>>)[table] ?? []
  return [...new Set(['id', ...keys, ...named, ...deletion, ...read.filter((name) => name !== '*'), ...summed])]
}
