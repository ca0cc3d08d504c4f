import { type ChosenFilters, listHref } from '#components/filters/filters.ts'
import { codesOf, proposalStatuses, type ProposalStatus } from '#lib/labels'
import { lowerFirst } from '#lib/platform/forms/lower-first'

type Props = { byStatus: Record<ProposalStatus, number>; query: ChosenFilters; path: string }

/** How many of the proposals found have each status, whatever status is chosen, each a link to those; nothing where there are none at all. */
export function StatusCounts({ byStatus, query, path }: Props) {
  const statuses = codesOf(proposalStatuses).filter((status) => byStatus[status] > 0)
  if (statuses.length === 0) return null
  return (
    <ul className="app-counts" aria-label="Proposals by status">
      {statuses.map((status) => (
        <li key={status}>
          <a
            className="govuk-link govuk-link--no-visited-state"
            href={listHref(path, { ...query, status, page: undefined })}
          >
            {byStatus[status].toLocaleString('en-GB')} {lowerFirst(proposalStatuses[status])}
          </a>
        </li>
      ))}
    </ul>
  )
}
