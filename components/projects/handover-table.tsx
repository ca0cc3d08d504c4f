import { formatDate, formatMonth } from '#lib/calendar/calendar'
import { projectTypes } from '#lib/labels'
import { paths } from '#lib/paths'
import type { HandoverRow } from '#lib/casework/projects/handover/queries'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<HandoverRow>[] = [
  {
    key: 'school',
    heading: 'School or academy',
    cell: ({ id, school }) => (
      <a className="govuk-link" href={paths.project(id)}>
        {school}
      </a>
    ),
  },
  { key: 'urn', heading: 'URN', cell: ({ urn }) => urn },
  { key: 'type', heading: 'Type', cell: ({ type }) => projectTypes[type] },
  { key: 'trust', heading: 'Incoming trust', cell: ({ trust }) => trust },
  {
    key: 'date',
    heading: 'Provisional date',
    cell: ({ significantOn }) => significantOn && formatMonth(significantOn),
  },
  { key: 'decided', heading: 'Date of decision', cell: ({ decidedOn }) => decidedOn && formatDate(decidedOn) },
  {
    key: 'action',
    heading: 'Action',
    cell: ({ id, school }) => (
      <a className="govuk-link" href={paths.handOver(id)}>
        Hand over<span className="govuk-visually-hidden"> {school}</span>
      </a>
    ),
  },
]

/** Approved projects that somebody may hand over. */
export const HandoverTable = ({ rows }: { rows: readonly HandoverRow[] }) => (
  <DataTable caption="Projects to hand over" captionHidden columns={columns} rows={rows} />
)
