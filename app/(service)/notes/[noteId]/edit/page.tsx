import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { noteParams, readParams } from '#app/params'
import { NoteForm } from '#components/record-pages/note-form'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getNoteToChange } from '#lib/casework/notes/queries'
import { noteQuestions } from '#lib/casework/notes/questions'
import { submitEditedNote } from '../../actions.ts'

export default async function EditNotePage({ params }: PageProps<'/notes/[noteId]/edit'>) {
  const who = await currentUser()
  const { noteId } = await readParams(noteParams, params)
  const { subject, taskKey, body, version, school } = await orInterrupt(getNoteToChange(who, noteId))
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
}
