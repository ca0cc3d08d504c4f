import { page } from '#app/_web/page'
import { noteParams } from '#app/_web/params'
import { NoteForm } from '#components/record-pages/note-form'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getNoteToChange } from '#lib/casework/notes/queries'
import { noteQuestions } from '#lib/casework/notes/questions'
import { submitEditedNote } from '../../actions.ts'

export default page(noteParams, async ({ who, noteId }) => {
  const { subject, taskKey, body, version, school } = await getNoteToChange(who, noteId)
  return (
    <NoteForm
      title="Edit your note"
      school={school.name}
      subject={subject}
      taskKey={taskKey}
      action={submitEditedNote.bind(null, { ...subject, taskKey, noteId })}
      initial={unsubmitted(noteQuestions.body.fill('body', body), version)}
      submit="Save note"
    />
  )
})
