import { SummaryList } from '#components/govuk/summary-list'
import { formatInstant } from '#lib/calendar/calendar'
import { dateChangeReasons, labelOf, type ProjectType } from '#lib/labels'
import type { DateChangeView } from '#lib/casework/significant-dates/group'
import { confirmedName, dateName, dateText } from '#lib/task-lists/model/date-rules'

type Props = { changes: readonly DateChangeView[]; type: ProjectType; headingLevel?: 2 | 3 }

/** How dates came to be what they are: a card for each change, newest first. */
export function DateChanges({ changes, type, headingLevel = 3 }: Props) {
  return changes.map((change) => (
    <SummaryList
      key={change.id}
      card={{ title: titleOf(change, type, changes), headingLevel }}
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

const titleOf = (change: DateChangeView, type: ProjectType, all: readonly DateChangeView[]) => {
  if (isConfirmation(change)) return `${confirmedName(type)} confirmed`
  return `${wasConfirmed(change, all) ? confirmedName(type) : dateName(change.kind, type)} changed`
}

/** Whether a date had been confirmed before it changed: for all schools, or for each of the change's own. The newest change comes first. */
const wasConfirmed = (change: DateChangeView, all: readonly DateChangeView[]) =>
  change.kind === 'significant' &&
  all
    .slice(all.indexOf(change) + 1)
    .filter(isConfirmation)
    .some(
      ({ schools }) =>
        schools.length === 0 || (change.schools.length > 0 && change.schools.every((one) => schools.includes(one))),
    )

const textOf = ({ kind }: DateChangeView, date: Date | null) => (date ? dateText(kind, date) : 'None')
