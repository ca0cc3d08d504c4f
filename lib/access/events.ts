import { db, type Tx } from '#lib/db/client'

/** What an access event can say, and how the audit page says it. */
export const accessKinds = {
  'session.started': 'Signed in',
  'session.refused': 'Sign-in refused',
  'session.ended': 'Signed out',
  'permission.refused': 'Permission refused',
  'person.added': 'Person added',
  'person.renamed': 'Name changed',
  'person.deactivated': 'Person deactivated',
  'person.reactivated': 'Person reactivated',
  'role.given': 'Role given',
  'role.taken': 'Role taken away',
  'export.downloaded': 'Export downloaded',
  'api-key.created': 'API key created',
  'api-key.used': 'API key used',
  'api-key.refused': 'API key refused',
  'api-key.revoked': 'API key revoked',
} as const

export type AccessKind = keyof typeof accessKinds

/**
 * Who did it, and what the audit page tells beside it. Details are codes and ids, never names or addresses: the record cannot be
 * altered, so what may have to be forgotten stays in its own table.
 */
export type AccessAbout = {
  personId?: string
  apiKeyId?: string
  detail?: { [name: string]: string | number | null }
}

/** Records that somebody was let in, refused, given a role or handed a file; within a transaction when one is given. */
export async function recordAccess(kind: AccessKind, about: AccessAbout, tx: Pick<Tx, 'accessEvent'> = db()) {
  const { personId, apiKeyId, detail = {} } = about
  await tx.accessEvent.create({ data: { kind, personId, apiKeyId, detail }, select: { id: true } })
}
