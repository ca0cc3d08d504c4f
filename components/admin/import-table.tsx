import { formatInstant } from '#lib/calendar/calendar'
import { importOutcomes } from '#lib/labels'
import { paths } from '#lib/paths'
import type { ImportView } from '#lib/reference/register/queries'
import { DataTable, type Column } from '#components/lists/data-table'

const columns: Column<ImportView>[] = [
  {
    key: 'when',
    heading: 'Import',
    cell: ({ id, startedAt }) => (
      <a className="govuk-link" href={paths.registerImport(id)}>
        {formatInstant(startedAt)}
      </a>
    ),
  },
  { key: 'who', heading: 'By', cell: ({ by }) => by },
  { key: 'files', heading: 'Files', cell: ({ fileNames }) => fileNames.join(', ') },
  { key: 'outcome', heading: 'Outcome', cell: ({ outcome }) => importOutcomes[outcome] },
  {
    key: 'written',
    heading: 'Rows written',
    numeric: true,
    cell: ({ report }) => (report ? writtenBy(report).toLocaleString('en-GB') : ''),
  },
]

const writtenBy = ({ groups, establishments, links }: NonNullable<ImportView['report']>) =>
  [groups, establishments, links].reduce((sum, file) => sum + (file ? file.added + file.changed + file.removed : 0), 0)

/** Imports of the register, newest first. */
export const ImportTable = ({ rows }: { rows: readonly ImportView[] }) => (
  <DataTable caption="Imports" columns={columns} rows={rows} />
)
