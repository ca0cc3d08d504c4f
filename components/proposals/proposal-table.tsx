import { DataTable, type Column } from '#components/lists/data-table'
import { type ChosenFilters, listHref } from '#components/filters/filters.ts'
import { DecisionDate, placeOf, progressOf, ProposalLink, routeOf, significantDate, Trusts } from './proposal-cells.tsx'
import { TickList, withTicks } from '#components/lists/tick-list'
import { StatusTag } from './status-tag.tsx'
import { paths } from '#lib/paths'
import type { ProposalFilters, Sort } from '#lib/casework/proposals/list/filters'
import type { ProposalRow } from '#lib/casework/proposals/list/list'

type Key = Sort | 'status' | 'trust' | 'officer'
type Props = { rows: readonly ProposalRow[]; caption: string; filters: ProposalFilters; query: ChosenFilters }

const columns: Column<ProposalRow, Key>[] = [
  {
    key: 'name',
    heading: 'School or academy',
    sortable: true,
    cell: (row) => (
      <>
        <ProposalLink row={row} />
        <span className="app-under">
          {routeOf(row)}
          <br />
          {row.reference}, URN {row.urn}
          <br />
          {placeOf(row)}
        </span>
      </>
    ),
  },
  {
    key: 'status',
    heading: 'Status',
    cell: (row) => (
      <>
        <StatusTag status={row.status} />
        <span className="app-under">{progressOf(row)} sections</span>
      </>
    ),
  },
  {
    key: 'decision',
    heading: 'Decision',
    sortable: true,
    className: 'app-whole',
    cell: (row) => <DecisionDate row={row} />,
  },
  { key: 'significant', heading: 'Date', sortable: true, className: 'app-whole', cell: significantDate },
  { key: 'trust', heading: 'Incoming trust', cell: (row) => <Trusts row={row} /> },
  { key: 'officer', heading: 'Assigned to', cell: (row) => row.officer ?? 'Nobody' },
]

/** The list of proposals as a table. */
export function ProposalTable({ rows, caption, filters, query }: Props) {
  return (
    <TickList action={paths.assignMany('proposal')} rows={rows}>
      <DataTable
        caption={caption}
        captionHidden
        columns={withTicks(columns, rows, ({ school }) => school)}
        rows={rows}
        dense
        sort={{ column: filters.sort, direction: filters.order === 'desc' ? 'descending' : 'ascending' }}
        sortHref={({ column, direction }) =>
          listHref(paths.proposals, {
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
