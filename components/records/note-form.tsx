import { FormPage } from '../forms/form-page.tsx'
import type { FormState } from '#lib/forms/form-state'
import { noteQuestions } from '#lib/notes/questions'
import { paths } from '#lib/paths'
import type { Subject } from '#lib/tasks/subject'

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
