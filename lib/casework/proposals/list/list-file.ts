import type { Principal } from '#lib/principal'
import { authorise } from '#lib/access/permissions/can'
import { sql } from '#lib/platform/database/sql'
import { openList, type ListColumn } from '#lib/exports/files/list-file'
import { labelSql } from '#lib/catalogue/model/value'
import { projectTypes, proposalStatuses, regions, routes } from '#lib/labels'
import type { ProposalFilters } from './filters.ts'
import { details, findListed, orderOf } from './list.ts'
import { all } from './list-conditions.ts'

const plain = 'plain'

/** The list's own columns, as a fixed few: who needs more of the record takes an export, which is another permission. */
export const proposalColumns: readonly ListColumn[] = [
  { heading: 'Reference', cell: sql`proposal.reference` },
  { heading: 'School or academy', cell: sql`l.name` },
  { heading: 'Number of schools', cell: sql`of_schools.count`, type: plain },
  { heading: 'URN', cell: sql`of_schools.urn` },
  { heading: 'Type', cell: labelSql(sql`l.type`, projectTypes) },
  { heading: 'Route', cell: labelSql(sql`l.route`, routes) },
  { heading: 'Joining or forming a MAT', cell: sql`case when l.forms_trust then 'form a MAT' else 'join a MAT' end` },
  { heading: 'Status', cell: labelSql(sql`l.status`, proposalStatuses) },
  { heading: 'Proposed decision date', cell: sql`l.proposed_decision_on`, type: plain },
  {
    heading: 'Decision date',
    cell: sql`case when l.status not in ('pre-decision', 'deferred') then l.decision_on end`,
    type: plain,
  },
  { heading: 'Conversion or transfer date', cell: sql`l.significant_on`, type: plain },
  { heading: 'Incoming trust', cell: sql`coalesce(incoming.name, new_trust.name)` },
  { heading: 'Outgoing trust', cell: sql`outgoing.name` },
  { heading: 'Local authority', cell: sql`authorities.names` },
  {
    heading: 'Region',
    cell: sql`(select string_agg(${labelSql(sql`code`, regions)}, ', ') from unnest(l.regions) as code)`,
  },
  { heading: 'Assigned to', cell: sql`officer.first_name || ' ' || officer.last_name` },
  { heading: 'Sections completed', cell: sql`coalesce(progress.completed, 0)`, type: plain },
  { heading: 'Sections', cell: sql`coalesce(progress.applicable, 0)`, type: plain },
  { heading: 'Created', cell: sql`(proposal.created_at at time zone 'Europe/London')::date`, type: plain },
]

/** The list of proposals under these filters as a CSV file, all pages in the list's order. Throws Forbidden. */
export async function openProposalList(who: Principal, filters: ProposalFilters, { bom }: { bom: boolean }) {
  authorise(who, 'list.download')
  const { conditions } = await findListed(who, filters)
  const counted = sql`from proposal_list l where ${all(conditions)}`
  return openList(who, {
    name: 'proposals',
    columns: proposalColumns,
    rows: sql`from proposal_list l ${details} where ${all(conditions)} order by ${orderOf(filters)}`,
    counted,
    filters,
    bom,
  })
}
