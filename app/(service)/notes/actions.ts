'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { newNoteParams, notePlaceParams, readParams } from '#app/params'
import type { FormState } from '#lib/platform/forms/form-state'
import { addNote, deleteNote, editNote } from '#lib/casework/notes/commands'
import { noteInput } from '#lib/casework/notes/schema'
import { paths } from '#lib/paths'

type NotePlace = z.infer<typeof newNoteParams>

export async function submitNote(bound: NotePlace, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const place = await readParams(newNoteParams, bound)
    const { body } = noteInput.parse(nested)
    await orInterrupt(addNote(who, { of: place.of, id: place.id }, place.taskKey, body))
    redirect(homeOf(place, 'note-added'))
  })
}

type Bound = z.infer<typeof notePlaceParams>

export async function submitEditedNote(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { noteId, ...place } = await readParams(notePlaceParams, bound)
    const { body } = noteInput.parse(nested)
    const saved = await orInterrupt(editNote(who, noteId, body, version))
    if (!saved.stale) redirect(homeOf(place, 'note-changed'))
    const rows = [{ label: 'Note', theirs: saved.theirs, yours: body }]
    return conflicted(values, { ...saved, rows })
  })
}

export async function submitDeletedNote(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { noteId, ...place } = await readParams(notePlaceParams, bound)
    await orInterrupt(deleteNote(who, noteId))
    redirect(homeOf(place, 'note-deleted'))
  })
}

/** Where a note is read: with its task, or among those of its proposal or project. */
function homeOf({ of, id, taskKey }: NotePlace, saved: string): string {
  return `${taskKey ? paths.task({ of, id }, taskKey) : paths.notes({ of, id })}?saved=${saved}`
}
