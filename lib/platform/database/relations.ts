/**
 * How the rows of every table of the record hang on projects: each of its columns that names rows of another table, or is named by
 * them. `id: ['project.school_id']` says that its rows are those whose id some project's school_id holds. Read one way it finds the rows
 * that some projects need; read the other way, the projects that a changed row affects. A table stands after those that it hangs on.
 */
const graph = {
  project: {},
  proposal: { id: ['project.proposal_id'] },
  establishment: { id: ['project.school_id', 'project.academy_id'] },
  local_authority: { id: ['project.local_authority_id', 'establishment.local_authority_id'] },
  director: { local_authority_id: ['local_authority.id'] },
  member_of_parliament: { constituency_name: ['establishment.constituency_name'] },
  new_trust: { id: ['proposal.new_trust_id'] },
  project_group: { id: ['proposal.group_id'] },
  trust: {
    id: ['proposal.incoming_trust_id', 'proposal.outgoing_trust_id', 'new_trust.trust_id', 'project_group.trust_id'],
  },
  preparation: { id: ['proposal.id'] },
  improvement_plan: { proposal_id: ['proposal.id'] },
  overview: { id: ['project.id'] },
  budget: { id: ['project.id'] },
  opening: { id: ['project.id'] },
  project_progress: { id: ['project.id'] },
  proposal_progress: { id: ['proposal.id'] },
  decision: { proposal_id: ['proposal.id'] },
  reopening: { decision_id: ['decision.id'] },
  decision_reason: { decision_id: ['decision.id'] },
  date_change: { project_id: ['project.id'], proposal_id: ['proposal.id'] },
  date_change_reason: { date_change_id: ['date_change.id'] },
  closure_change: { project_id: ['project.id'] },
  hold_change: { project_id: ['project.id'] },
  task_record: { project_id: ['project.id'], proposal_id: ['proposal.id'] },
  contact: { project_id: ['project.id'] },
  note: { proposal_id: ['proposal.id'], project_id: ['project.id'] },
  person: {
    id: [
      'project.caseworker_id',
      'proposal.officer_id',
      'proposal.created_by_id',
      'new_trust.officer_id',
      'project_group.officer_id',
      'project_progress.last_changed_by_id',
      'proposal_progress.last_changed_by_id',
    ],
  },
} as const satisfies Record<string, Record<string, readonly `${string}.${string}`[]>>

type Graph = typeof graph
export type LinkedTable = keyof Graph

/** A column of a linked table, with the table: `contact.name`. */
export type TableColumn = `${LinkedTable}.${string}`

/** The columns that a table hangs on, as the graph writes them. */
export type HangsOn<Table extends LinkedTable> = {
  [By in keyof Graph[Table]]: Graph[Table][By] extends readonly (infer Column)[] ? Column : never
}[keyof Graph[Table]] &
  TableColumn

/** A column of a table that names rows of another: `by` is the table's own, `from` and `column` say where its values are. */
export type Link = { by: string; from: LinkedTable; column: string }

export const linkedTables = Object.keys(graph) as LinkedTable[]

/** The table and the column of `contact.name`. */
export function splitColumn(name: TableColumn): [table: LinkedTable, column: string] {
  const dot = name.indexOf('.')
  return [name.slice(0, dot) as LinkedTable, name.slice(dot + 1)]
}

/** What a table hangs on, as it is declared. */
export const declaredLinks = (table: LinkedTable): Link[] =>
  Object.entries<readonly TableColumn[]>(graph[table]).flatMap(([by, columns]) =>
    columns.map((name) => {
      const [from, column] = splitColumn(name)
      return { by, from, column }
    }),
  )

/**
 * The same by the shortest way: what hangs on the id of a row that itself is found by its id hangs on the column that names that row,
 * so that `preparation.id` is read from `project.proposal_id` and no proposal is looked at.
 */
export const linksOf = (table: LinkedTable): Link[] => declaredLinks(table).flatMap(shortened)

function shortened(link: Link): Link[] {
  const further = link.column === 'id' ? declaredLinks(link.from).filter(({ by }) => by === 'id') : []
  return further.length > 0 ? further.flatMap(({ from, column }) => shortened({ by: link.by, from, column })) : [link]
}
