import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { NotePlace } from './facts.ts'

/**
 * Writes a note within a command's transaction: by hand, or as what a form's comments become (of a handover: with `taskKey` `handover`).
 * The command has authorised what it does.
 */
export async function writeNote(tx: Tx, who: Pick<Principal, 'id'>, place: NotePlace, body: string): Promise<void> {
  await tx.note.create({ data: { ...place, body, authorId: who.id }, select: { id: true } })
}
