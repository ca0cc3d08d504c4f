import { SummaryList } from '../govuk/summary-list.tsx'
import { formatInstant } from '#lib/calendar'
import { dateChangeReasons, labelOf, type Kind } from '#lib/labels'
import type { DateChangeView } from '#lib/significant-dates/group'
import { dateName, dateText } from '#lib/significant-dates/rules'

type Props = { changes: readonly DateChangeView[]; kind: Kind; headingLevel?: 2 | 3 }

/** How dates came to be what they are: a card for each change, newest first. */
export function DateChanges({ changes, kind, headingLevel = 3 }: Props) {
  return changes.map((change) => (
    <SummaryList
      key={change.id}
      card={{ title: titleOf(change, kind), headingLevel }}
      rows={[
        { key: 'Changed', value: `${formatInstant(change.changedAt)} by ${change.changedBy}` },
        ...(change.schools.length > 0 ? [{ key: 'For', value: change.schools.join(', ') }] : []),
        { key: 'From', value: textOf(change, change.fromOn) },
        { key: 'To', value: textOf(change, change.toOn) },
        ...change.reasons.map(({ reason, details }) => ({
          key: labelOf(dateChangeReasons, reason),
          value: <span className="app-typed">{details ?? ''}</span>,
        })),
      ]}
    />
  ))
}

const isConfirmation = ({ reasons }: DateChangeView) => reasons.some(({ reason }) => reason === 'stakeholder-kick-off')

const titleOf = (change: DateChangeView, kind: Kind) => {
  if (isConfirmation(change)) return `${kind === 'conversion' ? 'Conversion' : 'Transfer'} date confirmed`
  return `${dateName(change.kind, kind)} changed`
}

const textOf = ({ kind }: DateChangeView, date: Date | null) => (date ? dateText(kind, date) : 'None')
