import { labelSql, type ListColumn } from '#lib/exports/files/list-file'
import { projectTypes, outcomes, phases, projectTeams, regions } from '#lib/labels'
import type { ColumnKey } from './views.ts'

const plain = 'plain'
const whilePreparing = (prepared: string, afterwards: string) =>
  `case when p.phase = 'preparing' then ${prepared} else ${afterwards} end`
const dayOf = (instant: string) => `(${instant} at time zone 'Europe/London')::date`

const date: ListColumn[] = [
  { heading: 'Conversion or transfer date', cell: 'p.significant_on', type: plain },
  {
    heading: 'Date is provisional',
    cell: `case when p.significant_on is not null then case when p.significant_is_provisional then 'yes' else 'no' end end`,
  },
]

/** What each column of the page is in its file, value by value. Nothing that the page does not show. */
const cells: Record<ColumnKey, readonly ListColumn[]> = {
  name: [
    { heading: 'School or academy', cell: 'school.name' },
    { heading: 'URN', cell: 'school.urn' },
    { heading: 'Type', cell: labelSql('p.type', projectTypes) },
    {
      heading: 'Joining or forming a MAT',
      cell: `case when proposal.new_trust_id is null then 'join a MAT' else 'form a MAT' end`,
    },
    { heading: 'Local authority', cell: 'la.name' },
    { heading: 'Region', cell: labelSql('p.region', regions) },
  ],
  status: [
    { heading: 'Status', cell: `coalesce(${labelSql('p.outcome', outcomes)}, ${labelSql('p.phase', phases)})` },
    { heading: 'On hold', cell: `case when p.held_at is null then 'no' else 'yes' end` },
  ],
  date,
  confirmed: [
    { heading: 'Confirmed date', cell: 'p.significant_on', type: plain },
    { heading: 'Original date', cell: 'coalesce(original.first_on, p.significant_on)', type: plain },
  ],
  moved: [
    { heading: 'Date before the change', cell: 'moved.from_on', type: plain },
    { heading: 'Conversion or transfer date', cell: 'p.significant_on', type: plain },
  ],
  trust: [
    { heading: 'Incoming trust', cell: 'coalesce(trust.name, new_trust.name)' },
    { heading: 'Incoming trust UKPRN', cell: 'coalesce(trust.ukprn, formed.ukprn)' },
    { heading: 'Outgoing trust', cell: 'outgoing.name' },
  ],
  // The local authority and the outgoing trust, which other columns have.
  from: [],
  conditions: [
    {
      heading: 'Conditions met or authority to proceed',
      cell: `case when opening.conditions_met then 'yes' else 'not yet' end`,
    },
  ],
  team: [{ heading: 'Team', cell: labelSql('p.team', projectTeams) }],
  officer: [
    {
      heading: 'Assigned to',
      cell: whilePreparing(
        `officer.first_name || ' ' || officer.last_name`,
        `caseworker.first_name || ' ' || caseworker.last_name`,
      ),
    },
  ],
  addedBy: [{ heading: 'Added by', cell: `creator.first_name || ' ' || creator.last_name` }],
  created: [{ heading: 'Created', cell: dayOf('p.created_at'), type: plain }],
  closed: [{ heading: 'Completed', cell: dayOf('p.closed_at'), type: plain }],
  decided: [{ heading: 'Date of the decision to revoke', cell: 'latest.decided_on', type: plain }],
  held: [
    { heading: 'On hold since', cell: dayOf('p.held_at'), type: plain },
    { heading: 'Why on hold', cell: 'p.hold_reason' },
  ],
  progress: [
    { heading: 'Tasks done', cell: whilePreparing('pp.completed', 'progress.completed'), type: plain },
    { heading: 'Tasks', cell: whilePreparing('pp.applicable', 'progress.applicable'), type: plain },
  ],
  due: [{ heading: 'Next task due', cell: 'progress.next_due_on', type: plain }],
  assign: [],
}

/** The columns of a list's file, for what its page shows: a fixed few. Who needs more takes an export, which is another permission. */
export const fileColumns = (shown: readonly ColumnKey[]): ListColumn[] => shown.flatMap((key) => cells[key])
