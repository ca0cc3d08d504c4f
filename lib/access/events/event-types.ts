import { z } from 'zod'
import { codesOf } from '#lib/labels'

/** What an access event can say, and how the access log says it. */
export const accessKinds = {
  'session.started': 'Signed in',
  'session.refused': 'Sign-in refused',
  'session.ended': 'Signed out',
  'permission.refused': 'Permission refused',
  'write.refused': 'Write from another site refused',
  'limit.reached': 'Limit reached',
  'person.added': 'Person added',
  'person.renamed': 'Name changed',
  'person.email-changed': 'Email address changed',
  'person.account-released': 'Sign-in account released',
  'person.deactivated': 'Person deactivated',
  'person.reactivated': 'Person reactivated',
  'role.granted': 'Role granted',
  'role.revoked': 'Role revoked',
  'export.downloaded': 'Export downloaded',
  'list.downloaded': 'List downloaded',
  'changes.read': 'Changes read',
  'api-key.created': 'API key created',
  'api-key.refused': 'API key refused',
  'api-key.revoked': 'API key revoked',
} as const

export type AccessKind = keyof typeof accessKinds

/** Whether an event is one that anybody can cause again and again. */
export const isRefusal = (kind: AccessKind): boolean => kind.endsWith('.refused') || kind === 'limit.reached'

/** Codes and ids that tell more of an event; `subjectId` is the person it was done to. */
export type AccessDetail = { [name: string]: string | number | null }

/** What the access log may be asked for, as it stands in the address; a value that is not known falls back to its default. */
export const accessFilters = z.object({
  kind: z.enum(codesOf(accessKinds)).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
