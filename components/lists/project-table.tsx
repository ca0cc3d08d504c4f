import { DataTable, type Column } from './data-table.tsx'
import { type Chosen, listHref } from './filters.ts'
import { Tag } from '../govuk/tag.tsx'
import { TickList, withTicks } from './tick-list.tsx'
import { StateTag } from '../records/state-tag.tsx'
import { formatDate, formatMonth } from '#lib/calendar'
import { kinds, regions } from '#lib/labels'
import { paths } from '#lib/paths'
import type { ProjectFilters } from '#lib/projects/filters'
import type { ProjectRow } from '#lib/projects/list'

type Key = 'name' | 'status' | 'date' | 'trust' | 'officer' | 'progress' | 'due'
type Props = { rows: readonly ProjectRow[]; caption: string; filters: ProjectFilters; query: Chosen }

const columns: Column<ProjectRow, Key>[] = [
  {
    key: 'name',
    heading: 'School or academy',
    sortable: true,
    cell: (row) => (
      <>
        <a
          className="govuk-link"
          href={row.phase === 'preparing' ? paths.proposal(row.proposalId) : paths.project(row.id)}
        >
          {row.school}
        </a>
        <span className="app-under">
          {kinds[row.kind]}, URN {row.urn}
          <br />
          {row.localAuthority}, {regions[row.region]}
        </span>
      </>
    ),
  },
  { key: 'status', heading: 'Status', cell: (row) => <StateTag {...row} /> },
  {
    key: 'date',
    heading: 'Date',
    sortable: true,
    className: 'app-whole',
    cell: (row) => (
      <>
        {row.significantOn ? formatMonth(row.significantOn) : 'None yet'}
        {row.significantOn && row.isProvisional && <span className="app-under">Provisional</span>}
      </>
    ),
  },
  { key: 'trust', heading: 'Incoming trust', cell: (row) => row.trust ?? 'None yet' },
  { key: 'officer', heading: 'Assigned to', cell: (row) => row.officer ?? 'Nobody' },
  {
    key: 'progress',
    heading: 'Tasks done',
    className: 'app-whole',
    cell: (row) => (row.phase === 'closed' ? '' : `${row.completed} of ${row.applicable}`),
  },
  {
    key: 'due',
    heading: 'Next task due',
    sortable: true,
    className: 'app-whole',
    cell: ({ nextDueOn, isOverdue }) =>
      nextDueOn && (
        <>
          {formatDate(nextDueOn)} {isOverdue && <Tag colour="red">Overdue</Tag>}
        </>
      ),
  },
]

/** The list of projects as a table. */
export function ProjectTable({ rows, caption, filters, query }: Props) {
  const sorted = filters.sort === 'created' ? undefined : filters.sort
  return (
    <TickList action={paths.assignMany('project')} rows={rows}>
      <DataTable
        caption={caption}
        captionHidden
        columns={withTicks(columns, rows, ({ school }) => school)}
        rows={rows}
        dense
        sort={sorted && { column: sorted, direction: filters.order === 'desc' ? 'descending' : 'ascending' }}
        sortHref={({ column, direction }) =>
          listHref(paths.projects, {
            ...query,
            sort: column,
            order: direction === 'descending' ? 'desc' : 'asc',
            page: undefined,
          })
        }
      />
    </TickList>
  )
}
