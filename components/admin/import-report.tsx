import { DataTable, type Column } from '#components/lists/data-table'
import type { FileReport, Findings } from '#lib/reference/imports/report'
import { needsChecking } from '#lib/reference/imports/report-rules'
import type { RegisterReport } from '#lib/reference/register/report'

type Figures = { kind: string } & FileReport
type Finding = Findings['first'][number]

const count = (number: number) => number.toLocaleString('en-GB')
const figure = (key: string, heading: string, read: (row: Figures) => number): Column<Figures> => ({
  key,
  heading,
  numeric: true,
  cell: (row) => count(read(row)),
})

const figures: Column<Figures>[] = [
  {
    key: 'kind',
    heading: 'File',
    cell: ({ kind, file }) => (
      <>
        {kind}
        <span className="app-under">{file}</span>
      </>
    ),
  },
  figure('read', 'Read', ({ read }) => read),
  figure('added', 'Added', ({ added }) => added),
  figure('changed', 'Changed', ({ changed }) => changed),
  figure('unchanged', 'Unchanged', ({ unchanged }) => unchanged),
  figure('removed', 'Removed', ({ removed }) => removed),
  figure('left-out', 'Left out', ({ leftOut }) => leftOut),
  figure('rejected', 'Rejected', ({ rejected }) => rejected.count),
]

const findings: Column<Finding>[] = [
  { key: 'line', heading: 'Line', cell: ({ line }) => count(line) },
  { key: 'reason', heading: 'Reason', cell: ({ reason }) => reason },
]

/** What to check of an import of the register, what it did with each of its files, and each row or value that it could not use. */
export function ImportReport({ report }: { report: RegisterReport }) {
  const { groups, establishments, links, localAuthorities } = report
  const files = Object.entries({ Groups: groups, Establishments: establishments, Links: links }).flatMap(
    ([kind, file]) => (file ? [{ kind, ...file }] : []),
  )
  return (
    <>
      <ToCheck files={files} />
      <DataTable caption="What was done, in rows" columns={figures} rows={files} />
      {localAuthorities && (
        <p className="govuk-body">
          Local authorities: {count(localAuthorities.added)} added, {count(localAuthorities.changed)} renamed.
        </p>
      )}
      {files.map(({ kind, rejected, warnings }) => (
        <div key={kind}>
          <FindingTable title={`${kind}: rows that were rejected`} found={rejected} />
          <FindingTable title={`${kind}: values that were not understood`} found={warnings} />
        </div>
      ))}
    </>
  )
}

function ToCheck({ files }: { files: readonly Figures[] }) {
  const sentences = files.flatMap((file) => needsChecking(file).map((sentence) => `${file.kind}: ${sentence}`))
  return (
    <>
      <h2 className="govuk-heading-m">What to check</h2>
      {sentences.length === 0 ? (
        <p className="govuk-body">Nothing: every row and every value was understood.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function FindingTable({ title, found }: { title: string; found: Findings }) {
  if (found.count === 0) return null
  const more = found.count - found.first.length
  return (
    <>
      <DataTable caption={title} columns={findings} rows={found.first} dense />
      {more > 0 && <p className="govuk-body">And {count(more)} more.</p>}
    </>
  )
}
