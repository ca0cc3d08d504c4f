import { page } from '#app/_web/page'
import { noteParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getNoteToChange } from '#lib/casework/notes/queries'
import { paths } from '#lib/paths'
import { submitDeletedNote } from '../../actions.ts'

export default page(noteParams, async ({ who, noteId }) => {
  const { subject, taskKey, body, school } = await getNoteToChange(who, noteId)
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
})
