import { noteQuery } from '#app/_web/params'
import type { ChosenFilters } from '#components/filters/filters.ts'
import type { Principal } from '#lib/principal'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getNewNote } from '#lib/casework/notes/queries'
import type { Subject } from '#lib/paths'
import { submitNote } from '../notes/actions.ts'

/** The form of a new note of a proposal or project, or of the task of it that the page's address names. */
export async function newNoteOf(who: Principal, subject: Subject, query: ChosenFilters) {
  const { task: taskKey } = noteQuery.parse(query)
  const { school, task } = await getNewNote(who, subject, taskKey)
  return {
    title: task ? `Add a note about the task “${task}”` : 'Add a note',
    school: school.name,
    subject,
    taskKey,
    action: submitNote.bind(null, { ...subject, taskKey }),
    initial: unsubmitted(),
    submit: 'Add note',
  }
}
