import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { staleSave } from '#lib/platform/database/history/stale-save'
import type { Saved } from '#lib/platform/forms/stale-save'
import { findTask } from '#lib/task-lists/definitions/all'
import type { Subject } from '#lib/paths'
import { loadSubject } from '#lib/casework/record/load'
import { subjectOf, toNoteFacts, type NotePlace } from './facts.ts'
import { writeNote } from './write.ts'

/** Within this time the same words of the same person at the same place are one note: the form was sent twice. */
const twiceWithin = 10 * 60_000

/** Adds a note about a proposal or project, or about one of its tasks. Throws NotFound, Forbidden. */
export function addNote(who: Principal, subject: Subject, taskKey: string | null, body: string): Promise<void> {
  return asActor(who, async (tx) => {
    const loaded = await loadSubject(tx, subject, { lock: true })
    authorise(who, 'note.add', toNoteFacts(loaded))
    if (taskKey !== null && findTask(taskKey, loaded)?.of !== subject.of) found(null, 'Task')
    const place: NotePlace = {
      proposalId: loaded.id,
      projectId: subject.of === 'project' ? loaded.project.id : null,
      taskKey,
    }
    const recently = { gt: new Date(Date.now() - twiceWithin) }
    const same = { ...place, body, authorId: who.id, writtenAt: recently }
    if ((await tx.note.count({ where: same })) === 0) await writeNote(tx, who, place, body)
  })
}

/** Changes the words of one's own note; gives both when they are no longer those of `version`. Throws NotFound, Forbidden. */
export function editNote(who: Principal, id: string, body: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    const note = found(await lockNote(tx, who, id), 'Note')
    if (note.body === body) return { stale: false }
    if (note.version !== version)
      return staleSave(tx, 'note', note, [{ label: 'Note', theirs: note.body, yours: body }])
    await tx.note.update({ where: { id }, data: { body, editedAt: new Date(), version: { increment: 1 } } })
    return { stale: false }
  })
}

/** Takes one's own note back; the history keeps what it said. Taking it back again changes nothing. Throws Forbidden. */
export function deleteNote(who: Principal, id: string): Promise<void> {
  return asActor(who, async (tx) => {
    if (await lockNote(tx, who, id)) await tx.note.delete({ where: { id }, select: { id: true } })
  })
}

async function lockNote(tx: Tx, who: Principal, id: string) {
  const where = { id }
  const place = await tx.note.findUnique({ where, select: { proposalId: true, projectId: true, taskKey: true } })
  if (!place) return null
  const loaded = await loadSubject(tx, subjectOf(place), { lock: true })
  const note = await tx.note.findUnique({ where, select: { id: true, body: true, version: true, authorId: true } })
  if (note) authorise(who, 'note.change', { ...toNoteFacts(loaded), authorId: note.authorId })
  return note
}
