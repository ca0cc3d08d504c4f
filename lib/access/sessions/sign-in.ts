import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { recordAccess } from '#lib/access/events/record-access'
import type { Identity } from './identity.ts'

/** Why somebody who proved who they are is not let in; the sign-in problem page says what to do. */
type SignInRefusal = 'unknown' | 'deactivated' | 'unverified' | 'linked-elsewhere'

const memberSelect = { id: true, issuer: true, deactivatedAt: true } as const

/**
 * The person behind an identity: by issuer and subject, or, once, by verified e-mail for somebody who was added and has not signed
 * in yet; the identity is then theirs for good. Gives the person's id or why not, and records a refusal.
 */
export async function matchPerson(identity: Identity): Promise<{ personId: string } | { refusal: SignInRefusal }> {
  const { issuer, subject, email } = identity
  const known = await db().person.findUnique({ where: { issuer_subject: { issuer, subject } }, select: memberSelect })
  if (known) return letIn(known)
  if (!email) return refuse('unverified')
  const added = await db().person.findFirst({ where: { email, kind: 'person' }, select: memberSelect })
  if (!added) return refuse('unknown')
  if (added.deactivatedAt) return refuse('deactivated', added.id)
  const linked = await asActor(added, (tx) =>
    tx.person.updateMany({ where: { id: added.id, issuer: null, deactivatedAt: null }, data: { issuer, subject } }),
  )
  return linked.count === 1 ? { personId: added.id } : refuse('linked-elsewhere', added.id)
}

/** Of one made-up person in the demonstration data of version 0.2.0. */
const madeUpIssuer = 'https://sign-in.example'

/** Whether anybody has ever signed in through an identity provider: the database is a real service's. */
export const hasSignedInPeople = async (): Promise<boolean> =>
  (await db().person.findFirst({
    where: { issuer: { not: null, notIn: [madeUpIssuer] } },
    select: { id: true },
  })) !== null

/**
 * Whether a person chosen on the demonstration page may come in: the same answer as `matchPerson` gives. Nobody may in a database of
 * people who prove who they are.
 */
export async function matchDemonstrationPerson(personId: string) {
  if (await hasSignedInPeople()) return refuse('unknown')
  const chosen = await db().person.findFirst({ where: { id: personId, kind: 'person' }, select: memberSelect })
  return chosen ? letIn(chosen) : refuse('unknown')
}

const letIn = (person: { id: string; deactivatedAt: Date | null }) =>
  person.deactivatedAt ? refuse('deactivated', person.id) : { personId: person.id }

async function refuse(refusal: SignInRefusal, personId?: string) {
  await recordAccess('session.refused', { personId, detail: { reason: refusal } })
  return { refusal }
}
