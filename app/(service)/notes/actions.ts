'use server'

import type { z } from 'zod'
import { formAction } from '#app/_web/form-action'
import { newNoteParams, notePlaceParams } from '#app/_web/params'
import { goTo } from '#app/_web/saved'
import { addNote, deleteNote, editNote } from '#lib/casework/notes/commands'
import { noteInput } from '#lib/casework/notes/schema'
import { paths } from '#lib/paths'

type NotePlace = z.infer<typeof newNoteParams>

export const submitNote = formAction(newNoteParams, async ({ who, nested, ...place }) => {
  const { body } = noteInput.parse(nested)
  await addNote(who, { of: place.of, id: place.id }, place.taskKey, body)
  return goTo(homeOf(place, 'note-added'))
})

export const submitEditedNote = formAction(notePlaceParams, async ({ who, noteId, nested, version, ...place }) => {
  const { body } = noteInput.parse(nested)
  const save = await editNote(who, noteId, body, version)
  return save.stale ? save : goTo(homeOf(place, 'note-changed'))
})

export const submitDeletedNote = formAction(notePlaceParams, async ({ who, noteId, ...place }) => {
  await deleteNote(who, noteId)
  return goTo(homeOf(place, 'note-deleted'))
})

/** Where a note is read: with its task, or among those of its proposal or project. */
function homeOf({ of, id, taskKey }: NotePlace, saved: string): string {
  return `${taskKey ? paths.task({ of, id }, taskKey) : paths.notes({ of, id })}?saved=${saved}`
}
