import { SummaryList } from '#components/govuk/summary-list'
import { formatDate, formatInstant } from '#lib/calendar/calendar'
import { decisionMakerRoles, decisionReasons, decisions as labels, labelOf } from '#lib/labels'
import type { ProposalView } from '#lib/casework/proposals/queries'

/** The decisions on a proposal, the latest (which counts) first. */
export function Decisions({ decisions }: { decisions: ProposalView['decisions'] }) {
  if (decisions.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">Decisions</h2>
      {decisions.map((decision) => (
        <SummaryList
          key={decision.id}
          card={{ title: `${labelOf(labels, decision.kind)} on ${formatDate(decision.decidedOn)}`, headingLevel: 3 }}
          rows={[
            {
              key: 'Decided by',
              value: decision.makerName
                ? `${decision.makerName}, ${labelOf(decisionMakerRoles, decision.makerRole)}`
                : labelOf(decisionMakerRoles, decision.makerRole),
            },
            ...(decision.conditions
              ? [{ key: 'Conditions', value: <span className="app-typed">{decision.conditions}</span> }]
              : []),
            ...decision.reasons.map(({ reason, details }) => ({
              key: labelOf(decisionReasons, reason),
              value: <span className="app-typed">{details}</span>,
            })),
            { key: 'Recorded', value: `${formatInstant(decision.recordedAt)} by ${decision.recordedBy}` },
            ...(decision.reopening
              ? [
                  {
                    key: 'Undone',
                    value: `${formatInstant(decision.reopening.reopenedAt)} by ${decision.reopening.reopenedBy}`,
                  },
                  { key: 'Why', value: <span className="app-typed">{decision.reopening.reason}</span> },
                ]
              : []),
          ]}
        />
      ))}
    </section>
  )
}
