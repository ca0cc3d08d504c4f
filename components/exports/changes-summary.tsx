import type { ProjectSchool } from '#lib/exports/diff/schools'
import type { ChangeSummary } from '#lib/exports/changes/change-summary'
import { ButtonLink } from '#components/govuk/button'
import { DataTable, type Column } from '#components/lists/data-table'
import { ChangedCells } from './changed-cells.tsx'
import { countRows } from './count-rows.ts'

type Props = {
  /** Undefined where there is too much to show. */
  changes: ChangeSummary | undefined
  rowsFile: string
  changesFile: string
}

/** What has changed in an export: how many rows, the files, the rows that came and left, and the first changes cell by cell. */
export function ChangesSummary({ changes, rowsFile, changesFile }: Props) {
  if (!changes)
    return (
      <>
        <h2 className="govuk-heading-m">Too much has changed to show here</h2>
        <Files {...{ rowsFile, changesFile }} />
      </>
    )
  const { counts, added, removed, cells, isAll } = changes
  if (counts.added + counts.changed + counts.removed === 0)
    return <h2 className="govuk-heading-m">Nothing has changed</h2>
  return (
    <>
      <h2 className="govuk-heading-m">{describeCounts(counts)}</h2>
      <Files {...{ rowsFile, changesFile }} />
      {counts.removed > 0 && (
        <Schools title="No longer in this export" schools={removed} count={counts.removed} columns={[...columns, why]}>
          These rows are not in the file of changed rows: take them out of what you keep.
        </Schools>
      )}
      {counts.added > 0 && (
        <Schools title="New in this export" schools={added} count={counts.added} columns={columns}>
          These rows are in the file of changed rows.
        </Schools>
      )}
      {cells.length > 0 && <ChangedCells cells={cells} isAll={isAll} />}
    </>
  )
}

function describeCounts({ changed, added, removed }: ChangeSummary['counts']): string {
  const parts = [
    changed > 0 && `${countRows(changed)} changed`,
    added > 0 && `${countRows(added)} new`,
    removed > 0 && `${countRows(removed)} no longer there`,
  ]
  return parts.filter(Boolean).join(', ')
}

function Files({ rowsFile, changesFile }: Pick<Props, 'rowsFile' | 'changesFile'>) {
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        <li>Changed rows: the rows that changed or are new, whole, as they are now</li>
        <li>Every change: a line for each cell with its old and its new value, who last changed it and when</li>
      </ul>
      <div className="govuk-button-group">
        <ButtonLink href={rowsFile} download>
          Download changed rows
        </ButtonLink>
        <ButtonLink href={changesFile} download kind="secondary">
          Download every change
        </ButtonLink>
      </div>
    </>
  )
}

const columns: Column<ProjectSchool>[] = [
  { key: 'name', heading: 'School or academy', cell: ({ name }) => name },
  { key: 'urn', heading: 'URN', cell: ({ urn }) => urn },
  { key: 'reference', heading: 'Proposal', cell: ({ reference }) => reference },
]
const why: Column<ProjectSchool> = {
  key: 'why',
  heading: 'Why',
  cell: ({ isDeleted }) => (isDeleted ? 'It was deleted' : 'It is not what the export or the filters take any more'),
}

type SchoolsProps = {
  title: string
  schools: readonly ProjectSchool[]
  count: number
  columns: readonly Column<ProjectSchool>[]
  children: string
}

function Schools({ title, schools, count, columns, children }: SchoolsProps) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">
        {children} {schools.length < count && `These are ${schools.length} of ${countRows(count)}.`}
      </p>
      <DataTable caption={title} captionHidden columns={columns} rows={schools} />
    </>
  )
}
