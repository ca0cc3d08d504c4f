import { DecisionDate, placeOf, progressOf, ProposalLink, routeOf, significantDate, Trusts } from './proposal-cells.tsx'
import { StatusTag } from './status-tag.tsx'
import { dayOf, formatDate } from '#lib/calendar/calendar'
import type { ProposalRow } from '#lib/casework/proposals/list/list'

/** The list of proposals as cards, for those who read one after the other. */
export function ProposalCards({ rows, label }: { rows: readonly ProposalRow[]; label: string }) {
  return (
    <ul className="app-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className="app-card">
          <h2 className="govuk-heading-s app-card__title">
            <ProposalLink row={row} />
          </h2>
          <StatusTag status={row.status} />
          <p className="govuk-body-s app-card__kind">
            {routeOf(row)}, {row.reference}, URN {row.urn}
            <br />
            {placeOf(row)}
          </p>
          <dl className="app-card__facts govuk-body-s">
            {factsOf(row).map(([name, value]) => (
              <div key={name} className="app-card__fact">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

const factsOf = (row: ProposalRow) =>
  [
    ['Decision', <DecisionDate key="decision" row={row} />],
    [row.type === 'transfer' ? 'Transfer date' : 'Conversion date', significantDate(row)],
    ['Incoming trust', <Trusts key="trusts" row={row} />],
    ['Assigned to', row.officer ?? 'Nobody'],
    ['Sections done', progressOf(row)],
    ['Created', formatDate(dayOf(row.createdAt))],
  ] as const
