import { Table } from '../govuk/table.tsx'
import { formatInstant, formatMonth } from '#lib/calendar'
import { dateChangeReasons, labelOf } from '#lib/labels'
import type { ProjectView } from '#lib/projects/queries'

/** The changes of a project's date, newest first. */
export function DateHistory({ changes }: { changes: ProjectView['dateChanges'] }) {
  if (changes.length === 0) return null
  return (
    <Table
      caption="Date history"
      captionClassName="govuk-table__caption--m"
      stacks
      head={['Changed', 'By', 'From', 'To', 'Reason'].map((content) => ({ content }))}
      rows={changes.map(({ changedAt, changedBy, fromOn, toOn, reasons }) => [
        { content: formatInstant(changedAt) },
        { content: changedBy },
        { content: monthOrNone(fromOn) },
        { content: monthOrNone(toOn) },
        {
          content:
            reasons.map(({ reason }) => labelOf(dateChangeReasons, reason)).join(', ') || 'Changed while preparing',
        },
      ])}
    />
  )
}

const monthOrNone = (date: Date | null) => (date ? formatMonth(date) : 'None')
