import type { FormState } from '#lib/platform/forms/form-state'
import type { ErrorLink } from '#components/govuk/error-summary'
import { Table } from '#components/govuk/table'

type Conflict = NonNullable<FormState['conflict']>

/** The line of the error summary about a stale save. */
export const conflictError = ({ savedBy, savedAt }: Conflict): ErrorLink => ({
  text: `${savedBy} saved changes to this page on ${savedAt}, after you opened it`,
  href: '#conflict',
})

/** What somebody else saved while this form was open, beside what was typed here, and the two ways on. */
export function ConflictPanel({ conflict: { savedBy, rows } }: { conflict: Conflict }) {
  return (
    <section id="conflict" tabIndex={-1} className="app-conflict" aria-labelledby="conflict-heading">
      <h2 className="govuk-heading-m" id="conflict-heading">
        Your answers have not been saved yet
      </h2>
      <Table
        caption="Where the two differ"
        captionClassName="govuk-table__caption--s"
        firstCellIsHeader
        stacks
        head={[{ content: 'Question' }, { content: `Saved by ${savedBy}` }, { content: 'Typed by you' }]}
        rows={rows.map(({ label, theirs, yours }) => [
          { content: label },
          { content: theirs || 'Not provided' },
          { content: yours || 'Not provided' },
        ])}
      />
      <p className="govuk-body">
        What you typed is still in the form below. Change it if you need to, then save it over the newer answers. Or{' '}
        {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- this very address, loaded again */}
        <a className="govuk-link govuk-link--no-visited-state" href="">
          drop what you typed and keep the newer answers
        </a>
        .
      </p>
    </section>
  )
}
