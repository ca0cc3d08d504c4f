import { Suspense } from 'react'
import type { ChangedCounts } from '#lib/exports/changes/count-changed-rows'
import type { PastDownload } from '#lib/exports/downloads/baseline'
import { paths } from '#lib/paths'
import { listHref } from '#components/filters/filters.ts'
import { countRows } from './count-rows.ts'

type Props = {
  name: string
  last: PastDownload
  /** Counted while the page is read already. */
  counts: Promise<ChangedCounts>
}

/**
 * How many rows of an export have changed since somebody last took it. The page does not wait for it: until it is counted, and without
 * scripts, a link leads to the page that tells.
 */
export const ChangedSince = (props: Props) => (
  <Suspense fallback={<ChangesLink {...props} />}>
    <Counted {...props} />
  </Suspense>
)

async function Counted({ counts, ...of }: Props) {
  const rows = (await counts).get(of.last.exportId)
  if (rows === undefined) return <ChangesLink {...of} />
  if (rows === 0) return <p className="govuk-body">Nothing has changed since then.</p>
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>
          {countRows(rows)} {rows === 1 ? 'has' : 'have'} changed since then
        </strong>
      </p>
      <ul className="govuk-list app-ways">
        <li>
          <a className="govuk-link" href={since(paths.changedRowsFile(of.last.exportId), of.last)} download>
            Download what changed since then
            <InExport name={of.name} />
          </a>
        </li>
        <li>
          <a className="govuk-link" href={since(paths.exportChanges(of.last.exportId), of.last)}>
            See what changed
            <InExport name={of.name} />
          </a>
        </li>
      </ul>
    </>
  )
}

const ChangesLink = ({ name, last }: Omit<Props, 'counts'>) => (
  <p className="govuk-body">
    <a className="govuk-link" href={since(paths.exportChanges(last.exportId), last)}>
      See what has changed since then
      <InExport name={name} />
    </a>
  </p>
)

const InExport = ({ name }: { name: string }) => <span className="govuk-visually-hidden"> in {name}</span>

/** An address that compares with a download, under its filters. */
const since = (path: string, { id, filters }: PastDownload) => listHref(path, { ...filters, changedSince: id })
