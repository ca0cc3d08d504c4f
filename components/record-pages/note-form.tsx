import { FormPage } from '#components/forms/form-page'
import type { FormState } from '#lib/platform/forms/form-state'
import { noteQuestions } from '#lib/casework/notes/questions'
import { paths, type Subject } from '#lib/paths'

type Props = {
  title: string
  school: string
  subject: Subject
  taskKey: string | null
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: FormState
  submit: string
}

/** The form of a note, new or one's own to edit; it leads back to where the note is read. */
export function NoteForm({ school, subject, taskKey, ...form }: Props) {
  const back = { href: taskKey ? paths.task(subject, taskKey) : paths.notes(subject) }
  return <FormPage {...form} caption={school} back={back} cancel={back} fields={[noteQuestions.body.field('body')]} />
}
