import { FormPage } from '#components/forms/form-page'
import { deletionQuestions } from '#lib/casework/deletion/questions'
import type { getToDelete } from '#lib/casework/deletion/queries'
import { unsubmitted, type FormState } from '#lib/platform/forms/form-state'

type Props = {
  record: Awaited<ReturnType<typeof getToDelete>>
  back: string
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Asks whether to delete a proposal or a project, naming the schools, and why. */
export function DeleteForm({ record: { title, reference, takesAll, schools }, back, action }: Props) {
  return (
    <FormPage
      title={`Delete ${title}?`}
      caption={reference}
      back={{ href: back }}
      cancel={{ href: back }}
      action={action}
      initial={unsubmitted()}
      fields={[deletionQuestions.reason.field('reason')]}
      intro={
        <>
          {takesAll ? (
            <>
              <p className="govuk-body">This deletes the proposal {reference} with all its projects:</p>
              <ul className="govuk-list govuk-list--bullet">
                {schools.map((school) => (
                  <li key={school}>{school}</li>
                ))}
              </ul>
            </>
          ) : (
            <p className="govuk-body">
              This deletes the project of {title} alone. The other {schools.length - 1} of proposal {reference} stay.
            </p>
          )}
          <p className="govuk-body">
            It disappears from lists, searches, counts and exports. Service support can restore it.
          </p>
        </>
      }
      submit="Delete"
      warning
    />
  )
}
