import { StateTag } from '#components/projects/state-tag'
import { DataTable, type Column } from '#components/lists/data-table'
import { formatMonth } from '#lib/calendar/calendar'
import { projectTypes } from '#lib/labels'
import { paths } from '#lib/paths'
import type { FoundBy, SearchResult } from '#lib/casework/search/queries'

const foundAs: Record<FoundBy, string> = {
  school: 'School',
  academy: 'Academy',
  incoming: 'Incoming trust',
  outgoing: 'Outgoing trust',
  person: 'Assigned to',
  proposal: 'Reference',
}

const columns: Column<SearchResult>[] = [
  {
    key: 'school',
    heading: 'School or academy',
    cell: ({ id, proposalId, phase, school, urn, localAuthority, foundBy, foundName }) => (
      <>
        <a className="govuk-link" href={phase === 'preparing' ? paths.proposal(proposalId) : paths.project(id)}>
          {school}
        </a>
        <span className="app-under">
          URN {urn}, {localAuthority}
        </span>
        {foundName && (
          <span className="app-under">
            {foundAs[foundBy]}: {foundName}
          </span>
        )}
      </>
    ),
  },
  { key: 'type', heading: 'Type', cell: ({ type }) => projectTypes[type] },
  { key: 'phase', heading: 'Status', cell: (row) => <StateTag {...row} /> },
  {
    key: 'date',
    heading: 'Date',
    className: 'app-whole',
    cell: ({ significantOn, isProvisional }) => (
      <>
        {significantOn ? formatMonth(significantOn) : 'None yet'}
        {significantOn && isProvisional && <span className="app-under">Provisional</span>}
      </>
    ),
  },
  { key: 'officer', heading: 'Assigned to', cell: ({ officer }) => officer ?? 'Nobody' },
]

/** What a search found, the best first. */
export const SearchTable = ({ rows, caption }: { rows: readonly SearchResult[]; caption: string }) => (
  <DataTable caption={caption} captionHidden columns={columns} rows={rows} dense />
)
