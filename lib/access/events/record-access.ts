import { db, type Tx } from '#lib/platform/database/client'
import type { AccessDetail, AccessKind } from './event-types.ts'

/**
 * Who did it, and what the audit page tells beside it. Details are codes and ids, never names or addresses: the record cannot be
 * altered, so what may have to be forgotten stays in its own table.
 */
type AccessAbout = {
  personId?: string
  apiKeyId?: string
  detail?: AccessDetail
}

/** Records that somebody was let in, refused, given a role or handed a file; within a transaction when one is given. */
export async function recordAccess(kind: AccessKind, about: AccessAbout, tx: Pick<Tx, 'accessEvent'> = db()) {
  const { personId, apiKeyId, detail = {} } = about
  await tx.accessEvent.create({ data: { kind, personId, apiKeyId, detail }, select: { id: true } })
}
