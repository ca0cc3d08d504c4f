import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { noteParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getNoteToChange } from '#lib/casework/notes/queries'
import { paths } from '#lib/paths'
import { submitDeletedNote } from '../../actions.ts'

export default async function DeleteNotePage({ params }: PageProps<'/notes/[noteId]/delete'>) {
  const who = await currentUser()
  const { noteId } = await readParams(noteParams, params)
  const { subject, taskKey, body, school } = await orInterrupt(getNoteToChange(who, noteId))
  const back = { href: taskKey ? paths.task(subject, taskKey) : paths.notes(subject) }
  return (
    <FormPage
      title="Delete your note?"
      caption={school.name}
      back={back}
      cancel={back}
      action={submitDeletedNote.bind(null, { ...subject, taskKey, noteId })}
      initial={unsubmitted()}
      fields={[]}
      intro={
        <InsetText>
          <span className="app-typed">{body}</span>
        </InsetText>
      }
      submit="Delete note"
      warning
    />
  )
}
