import { formatInstant } from '#lib/calendar/calendar'
import type { Deletion } from '#lib/casework/record/deletion'
import { paths, type Subject } from '#lib/paths'
import { InsetText } from '#components/govuk/inset-text'

/** Says of a deleted record who deleted it and why, with the way back. */
export function DeletedInset({ deletion: { at, by, reason }, subject }: { deletion: Deletion; subject: Subject }) {
  return (
    <InsetText>
      <p className="govuk-body">
        Deleted by {by}, {formatInstant(at)}. Only service support sees it.
      </p>
      <p className="govuk-body app-typed">{reason}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.restore(subject)}>
          Restore this {subject.of}
        </a>
      </p>
    </InsetText>
  )
}
