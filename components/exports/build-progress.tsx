import { RefreshSoon } from './refresh-soon.tsx'

type Props = {
  rowsWritten: number
  /** How many rows the file will have; null before they are counted. */
  rowCount: number | null
}

/** How far a file is, on a page that brings itself up to date. */
export function BuildProgress({ rowsWritten, rowCount }: Props) {
  const bar = rowCount === null ? {} : { max: Math.max(rowCount, 1), value: rowsWritten }
  return (
    <>
      <p className="govuk-body" id="progress-label">
        {describe(rowsWritten, rowCount)} You may leave this page: the file will be under Your downloads.
      </p>
      <progress className="app-progress" aria-labelledby="progress-label" {...bar} />
      <RefreshSoon />
    </>
  )
}

function describe(rowsWritten: number, rowCount: number | null): string {
  if (rowCount === null) return 'The file will be built in a moment.'
  const all = rowCount.toLocaleString('en-GB')
  return rowsWritten < rowCount
    ? `Building the file: ${rowsWritten.toLocaleString('en-GB')} of ${all} rows written.`
    : `Building the file: all ${all} rows written, now closing it.`
}
