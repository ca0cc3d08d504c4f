/**
 * How every table that an export reads hangs on the projects: `id = project.school_id` says that its rows are those whose id some
 * project's school_id names. Read one way it finds the rows that some projects need; read the other way, the projects that a changed row
 * affects. A table stands after those that it hangs on.
 */
const links = {
  project: [],
  proposal: ['id = project.proposal_id'],
  establishment: ['id = project.school_id', 'id = project.academy_id'],
  local_authority: ['id = project.local_authority_id', 'id = establishment.local_authority_id'],
  director: ['local_authority_id = local_authority.id'],
  member_of_parliament: ['constituency_name = establishment.constituency_name'],
  new_trust: ['id = proposal.new_trust_id'],
  project_group: ['id = proposal.group_id'],
  trust: [
    'id = proposal.incoming_trust_id',
    'id = proposal.outgoing_trust_id',
    'id = new_trust.trust_id',
    'id = project_group.trust_id',
  ],
  preparation: ['id = project.proposal_id'],
  improvement_plan: ['proposal_id = project.proposal_id'],
  overview: ['id = project.id'],
  budget: ['id = project.id'],
  opening: ['id = project.id'],
  project_progress: ['id = project.id'],
  proposal_progress: ['id = project.proposal_id'],
  decision: ['proposal_id = project.proposal_id'],
  reopening: ['decision_id = decision.id'],
  decision_reason: ['decision_id = decision.id'],
  date_change: ['project_id = project.id', 'proposal_id = project.proposal_id'],
  date_change_reason: ['date_change_id = date_change.id'],
  closure_change: ['project_id = project.id'],
  contact: ['project_id = project.id'],
  note: ['proposal_id = project.proposal_id'],
  person: [
    'id = project.caseworker_id',
    'id = proposal.officer_id',
    'id = proposal.created_by_id',
    'id = new_trust.officer_id',
    'id = project_group.officer_id',
    'id = project_progress.last_changed_by_id',
    'id = proposal_progress.last_changed_by_id',
  ],
} as const satisfies Record<string, readonly string[]>

export type LinkedTable = keyof typeof links

/** A column of a table that names rows of another: `by` is the table's own, `from` and `column` say where its values stand. */
export type Link = { by: string; from: LinkedTable; column: string }

export const linkedTables = Object.keys(links) as LinkedTable[]

/** The links of a table, taken apart. */
export const linksOf = (table: LinkedTable): Link[] =>
  links[table].map((link) => {
    const [by, from, column] = link.split(/ = |\./) as [string, LinkedTable, string]
    return { by, from, column }
  })
