import { countRows } from './count-rows.ts'
import { formatInstant } from '#lib/calendar/calendar'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import type { ChangedCounts } from '#lib/exports/changes/count-changed-rows'
import type { PastDownload } from '#lib/exports/downloads/baseline'
import { consumerTeams, type ConsumerTeam } from '#lib/labels'
import { paths } from '#lib/paths'
import { ChangedSince } from './changed-since.tsx'

type Entry = {
  id: string
  name: string
  purpose: string
  owner: ConsumerTeam | null
  personal: boolean
  rowCount: number
  columns: readonly unknown[]
  last?: PastDownload
}
type Props = { exports: readonly Entry[]; counts: Promise<ChangedCounts> }

/** The exports that somebody may take: what each is for, how large it is now, when they last took it and what changed since. */
export function ExportList({ exports, counts }: Props) {
  return exports.map(({ id, name, purpose, owner, personal, rowCount, columns, last }) => (
    <section key={id} className="app-export" aria-labelledby={`export-${id}`}>
      <h2 className="govuk-heading-m" id={`export-${id}`}>
        <a className="govuk-link" href={paths.export(id)}>
          {name}
        </a>
      </h2>
      <p className="govuk-body">{purpose}</p>
      <ul className="govuk-list app-export__facts">
        <li>
          {countRows(rowCount)} now, {columns.length} columns
        </li>
        <li>{owner ? `Team: ${consumerTeams[owner]}` : 'Every consumer team'}</li>
        {personal && <li>Holds personal data</li>}
      </ul>
      {last ? (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">{describeTaken(last)}</p>
          <ChangedSince name={name} last={last} counts={counts} />
        </>
      ) : (
        <p className="govuk-body">You have not downloaded it yet.</p>
      )}
    </section>
  ))
}

function describeTaken({ downloadedAt, filters }: PastDownload): string {
  const narrowed = Object.keys(filters).length > 0 ? `, filters: ${describeFilters(filters)}` : ''
  return `You last downloaded it on ${formatInstant(downloadedAt)}${narrowed}.`
}
