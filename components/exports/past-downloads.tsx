import { formatInstant } from '#lib/calendar/calendar'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import type { PastDownload } from '#lib/exports/downloads/baseline'

type Props = { taken: readonly PastDownload[]; hrefOf: (taken: PastDownload) => string }

/** Downloads to compare an export with; nothing where there are none. */
export function PastDownloads({ taken, hrefOf }: Props) {
  if (taken.length === 0) return null
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">Your latest downloads of it:</p>
      <ul className="govuk-list govuk-list--bullet">
        {taken.map((one) => (
          <li key={one.id}>
            <a className="govuk-link" href={hrefOf(one)}>
              Since {formatInstant(one.downloadedAt)}
            </a>
            {Object.keys(one.filters).length > 0 && `, filters: ${describeFilters(one.filters)}`}
          </li>
        ))}
      </ul>
    </>
  )
}
