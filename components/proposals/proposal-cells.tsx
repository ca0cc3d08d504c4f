import type { ReactNode } from 'react'
import { describeKind } from '#components/projects/describe-type.ts'
import { formatDate, formatMonth } from '#lib/calendar/calendar'
import { regions } from '#lib/labels'
import { paths } from '#lib/paths'
import type { ProposalRow } from '#lib/casework/proposals/list/list'

/*
 * How the list of proposals says things, whether as a table or as cards.
 */

/** The name of a proposal's school, and how many more there are, as the way in. */
export const ProposalLink = ({ row }: { row: ProposalRow }) => (
  <a className="govuk-link" href={paths.proposal(row.id)}>
    {row.school}
    {row.schools > 1 && ` and ${row.schools - 1} more`}
  </a>
)

/** `Voluntary conversion, form a MAT`. */
export const routeOf = ({ type, route, formsTrust }: ProposalRow): string =>
  `${describeKind(type, route)}${formsTrust ? ', form a MAT' : ''}`

export const placeOf = (row: ProposalRow): string =>
  `${row.localAuthorities}, ${row.regions.map((region) => regions[region]).join(' and ')}`

const isDecided = ({ status }: ProposalRow) => status !== 'pre-decision' && status !== 'deferred'

/** The date of the decision, or the one proposed. */
export function DecisionDate({ row }: { row: ProposalRow }): ReactNode {
  if (!row.decisionOn) return 'Not entered'
  return (
    <>
      {formatDate(row.decisionOn)}
      <span className="app-under">{isDecided(row) ? 'Decided' : 'Proposed'}</span>
    </>
  )
}

export const significantDate = ({ significantOn }: ProposalRow) =>
  significantOn ? formatMonth(significantOn) : 'None yet'

/** Where the school goes, and of a transfer where from. */
export const Trusts = ({ row }: { row: ProposalRow }) => (
  <>
    {row.incomingTrust ?? 'None yet'}
    {row.outgoingTrust && <span className="app-under">From {row.outgoingTrust}</span>}
  </>
)

export const progressOf = ({ completed, applicable }: ProposalRow) => `${completed} of ${applicable}`
