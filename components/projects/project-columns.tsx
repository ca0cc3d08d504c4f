import type { ReactNode } from 'react'
import { Tag } from '#components/govuk/tag'
import { StateTag } from './state-tag.tsx'
import type { Column } from '#components/lists/data-table'
import { dayOf, formatDate, formatMonth } from '#lib/calendar/calendar'
import { projectTypes, labelOf, projectTeams, regions } from '#lib/labels'
import { paths } from '#lib/paths'
import type { ProjectRow } from '#lib/casework/projects/list/list'
import type { ColumnKey } from '#lib/casework/projects/list/views'

type Shown = Omit<Column<ProjectRow>, 'key'> & {
  /** What the list is sorted by where it is sorted by this column. */
  sort?: string
}

const monthOr = (date: Date | null | undefined, none: string) => (date ? formatMonth(date) : none)
const under = (content: ReactNode) => <span className="app-under">{content}</span>

/** How the list of projects says things. */
export const projectColumns: Record<ColumnKey, Shown> = {
  name: {
    heading: 'School or academy',
    sort: 'name',
    cell: (row) => (
      <>
        <a
          className="govuk-link"
          href={row.phase === 'preparing' ? paths.proposal(row.proposalId) : paths.project(row.id)}
        >
          {row.school}
        </a>
        {under(
          <>
            {projectTypes[row.type]}
            {row.formsTrust && ', form a MAT'}, URN {row.urn}
            <br />
            {row.localAuthority}, {regions[row.region]}
          </>,
        )}
      </>
    ),
  },
  status: {
    heading: 'Status',
    cell: (row) => (
      <>
        <StateTag {...row} /> {row.heldAt && <Tag colour="red">On hold</Tag>}
      </>
    ),
  },
  date: {
    heading: 'Date',
    sort: 'date',
    className: 'app-whole',
    cell: ({ significantOn, isProvisional }) => (
      <>
        {monthOr(significantOn, 'None yet')}
        {significantOn && isProvisional && under('Provisional')}
      </>
    ),
  },
  confirmed: {
    heading: 'Date (original)',
    sort: 'date',
    className: 'app-whole',
    cell: ({ significantOn, originallyOn }) => (
      <>
        {monthOr(significantOn, 'None')} {under(`(${monthOr(originallyOn, 'none')})`)}
      </>
    ),
  },
  moved: {
    heading: 'Date',
    sort: 'date',
    className: 'app-whole',
    cell: ({ significantOn, movedFromOn }) => (
      <>
        {monthOr(significantOn, 'None yet')}
        {under(`Moved from ${monthOr(movedFromOn, 'none')}`)}
      </>
    ),
  },
  trust: {
    heading: 'Incoming trust',
    sort: 'trust',
    cell: ({ trust, ukprn, outgoingTrust }) => (
      <>
        {trust ?? 'None yet'}
        {ukprn && under(`UKPRN ${ukprn}`)}
        {outgoingTrust && under(`From ${outgoingTrust}`)}
      </>
    ),
  },
  from: {
    heading: 'From',
    cell: ({ type, localAuthority, outgoingTrust }) => (type === 'conversion' ? localAuthority : outgoingTrust),
  },
  conditions: {
    heading: 'Conditions met',
    cell: ({ type, conditionsMet }) => (
      <>
        {conditionsMet ? 'Yes' : 'Not yet'}
        {type === 'transfer' && under('Authority to proceed')}
      </>
    ),
  },
  team: { heading: 'Team', cell: ({ team }) => labelOf(projectTeams, team) || 'Not handed over yet' },
  officer: { heading: 'Assigned to', sort: 'officer', cell: ({ officer }) => officer ?? 'Nobody' },
  addedBy: { heading: 'Added by', cell: ({ addedBy }) => addedBy },
  created: {
    heading: 'Created',
    sort: 'created',
    className: 'app-whole',
    cell: ({ createdAt }) => formatDate(dayOf(createdAt)),
  },
  closed: {
    heading: 'Completed',
    sort: 'closed',
    className: 'app-whole',
    cell: ({ closedAt }) => closedAt && formatDate(dayOf(closedAt)),
  },
  decided: {
    heading: 'Revoked',
    sort: 'closed',
    className: 'app-whole',
    cell: ({ decidedOn }) => decidedOn && formatDate(decidedOn),
  },
  held: {
    heading: 'On hold since',
    sort: 'held',
    cell: ({ heldAt, holdReason }) => (
      <>
        {heldAt && formatDate(dayOf(heldAt))}
        {under(<span className="app-typed">{holdReason}</span>)}
      </>
    ),
  },
  progress: {
    heading: 'Tasks done',
    className: 'app-whole',
    cell: (row) => (row.phase === 'closed' ? '' : `${row.completed} of ${row.applicable}`),
  },
  due: {
    heading: 'Next task due',
    sort: 'due',
    className: 'app-whole',
    cell: ({ nextDueOn, isOverdue }) =>
      nextDueOn && (
        <>
          {formatDate(nextDueOn)}
          {isOverdue && under(<Tag colour="red">Overdue</Tag>)}
        </>
      ),
  },
  assign: {
    heading: 'Action',
    cell: ({ id, school, mayAssign }) =>
      mayAssign ? (
        <a className="govuk-link" href={paths.assignProject(id)}>
          Assign<span className="govuk-visually-hidden"> {school}</span>
        </a>
      ) : (
        'Hand over first'
      ),
  },
}
