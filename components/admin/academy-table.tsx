import { formatMonth } from '#lib/calendar/calendar'
import type { AcademyRow } from '#lib/casework/academies/queries'
import { paths } from '#lib/paths'
import { Tag } from '#components/govuk/tag'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<AcademyRow>[] = [
  {
    key: 'school',
    heading: 'School',
    cell: ({ id, school }) => (
      <a className="govuk-link" href={paths.project(id)}>
        {school.name}
      </a>
    ),
  },
  { key: 'urn', heading: 'School URN', cell: ({ school }) => school.urn },
  {
    key: 'date',
    heading: 'Conversion date',
    cell: ({ significantOn, significantIsProvisional }) => (
      <>
        {significantOn ? formatMonth(significantOn) : 'Not entered'}
        {significantOn && significantIsProvisional && <span className="app-under">Provisional</span>}
      </>
    ),
  },
  {
    key: 'name',
    heading: 'Academy name',
    cell: ({ academy, opening }) => academy?.name ?? opening?.academyName ?? <Tag colour="grey">Unconfirmed</Tag>,
  },
  { key: 'academy-urn', heading: 'Academy URN', cell: ({ academy }) => academy?.urn ?? 'Not recorded' },
  {
    key: 'action',
    heading: 'What to do',
    // Of a closed project, whoever changes it says why first.
    cell: ({ id, phase, school, academy }) => (
      <a className="govuk-link" href={phase === 'closed' ? paths.correctProject(id) : paths.academyUrn(id)}>
        {academy ? 'Change' : 'Enter'} academy URN<span className="govuk-visually-hidden"> of {school.name}</span>
      </a>
    ),
  },
]

/** Conversions with what is known of the academy that each school becomes. */
export const AcademyTable = ({ rows }: { rows: readonly AcademyRow[] }) => (
  <DataTable caption="Conversions" captionHidden columns={columns} rows={rows} dense />
)
