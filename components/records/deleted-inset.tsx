import { formatInstant } from '#lib/calendar'
import type { Deletion } from '#lib/deletion/facts'
import { paths } from '#lib/paths'
import type { Subject } from '#lib/tasks/subject'
import { InsetText } from '../govuk/inset-text.tsx'

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
