import type { ListColumn } from '#lib/exports/files/list-file'
import { labelSql } from '#lib/catalogue/model/value'
import { projectTypes, outcomes, phases, projectTeams, regions } from '#lib/labels'
import { sql, type Sql } from '#lib/platform/database/sql'
import type { ColumnKey } from './views.ts'

const plain = 'plain'
const whilePreparing = (prepared: Sql, afterwards: Sql) =>
  sql`case when p.phase = 'preparing' then ${prepared} else ${afterwards} end`
const dayOf = (instant: Sql) => sql`(${instant} at time zone 'Europe/London')::date`

const date: ListColumn[] = [
  { heading: 'Conversion or transfer date', cell: sql`p.significant_on`, type: plain },
  {
    heading: 'Date is provisional',
    cell: sql`case when p.significant_on is not null then case when p.significant_is_provisional then 'yes' else 'no' end end`,
  },
]

/** What each column of the page is in its file, value by value. Nothing that the page does not show. */
const cells: Record<ColumnKey, readonly ListColumn[]> = {
  name: [
    { heading: 'School or academy', cell: sql`school.name` },
    { heading: 'URN', cell: sql`school.urn` },
    { heading: 'Type', cell: labelSql(sql`p.type`, projectTypes) },
    {
      heading: 'Joining or forming a MAT',
      cell: sql`case when proposal.new_trust_id is null then 'join a MAT' else 'form a MAT' end`,
    },
    { heading: 'Local authority', cell: sql`la.name` },
    { heading: 'Region', cell: labelSql(sql`p.region`, regions) },
  ],
  status: [
    {
      heading: 'Status',
      cell: sql`coalesce(${labelSql(sql`p.outcome`, outcomes)}, ${labelSql(sql`p.phase`, phases)})`,
    },
    { heading: 'On hold', cell: sql`case when p.held_at is null then 'no' else 'yes' end` },
  ],
  date,
  confirmed: [
    { heading: 'Confirmed date', cell: sql`p.significant_on`, type: plain },
    { heading: 'Original date', cell: sql`coalesce(original.first_on, p.significant_on)`, type: plain },
  ],
  moved: [
    { heading: 'Date before the change', cell: sql`moved.from_on`, type: plain },
    { heading: 'Conversion or transfer date', cell: sql`p.significant_on`, type: plain },
  ],
  trust: [
    { heading: 'Incoming trust', cell: sql`coalesce(trust.name, new_trust.name)` },
    { heading: 'Incoming trust UKPRN', cell: sql`coalesce(trust.ukprn, formed.ukprn)` },
    { heading: 'Outgoing trust', cell: sql`outgoing.name` },
  ],
  // The local authority and the outgoing trust, which other columns have.
  from: [],
  conditions: [
    {
      heading: 'Conditions met or authority to proceed',
      cell: sql`case when opening.conditions_met then 'yes' else 'not yet' end`,
    },
  ],
  team: [{ heading: 'Team', cell: labelSql(sql`p.team`, projectTeams) }],
  officer: [
    {
      heading: 'Assigned to',
      cell: whilePreparing(
        sql`officer.first_name || ' ' || officer.last_name`,
        sql`caseworker.first_name || ' ' || caseworker.last_name`,
      ),
    },
  ],
  addedBy: [{ heading: 'Added by', cell: sql`creator.first_name || ' ' || creator.last_name` }],
  created: [{ heading: 'Created', cell: dayOf(sql`p.created_at`), type: plain }],
  closed: [{ heading: 'Completed', cell: dayOf(sql`p.closed_at`), type: plain }],
  decided: [{ heading: 'Date of the decision to revoke', cell: sql`latest.decided_on`, type: plain }],
  held: [
    { heading: 'On hold since', cell: dayOf(sql`p.held_at`), type: plain },
    { heading: 'Why on hold', cell: sql`p.hold_reason` },
  ],
  progress: [
    { heading: 'Tasks done', cell: whilePreparing(sql`pp.completed`, sql`progress.completed`), type: plain },
    { heading: 'Tasks', cell: whilePreparing(sql`pp.applicable`, sql`progress.applicable`), type: plain },
  ],
  due: [{ heading: 'Next task due', cell: sql`progress.next_due_on`, type: plain }],
  assign: [],
}

/** The columns of a list's file, for what its page shows: a fixed few. Who needs more takes an export, which is another permission. */
export const fileColumns = (shown: readonly ColumnKey[]): ListColumn[] => shown.flatMap((key) => cells[key])
