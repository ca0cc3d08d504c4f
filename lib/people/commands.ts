import { authorise } from '#lib/access/permissions/can'
import { recordAccess } from '#lib/access/events/record-access'
import type { HeldRole, Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { lockRows } from '#lib/platform/database/lock'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { found, Refused } from '#lib/platform/errors'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { differingRows, type LabelledText, type Saved } from '#lib/platform/forms/stale-save'
import { writeEmails } from '#lib/mail/write'
import { paths } from '#lib/paths'
import { describeRole } from './describe-role.ts'
import { ensureAdminRemains, fitTeam } from './rules.ts'
import type { NewPerson, PersonName } from './schema.ts'

/** Adds somebody who may then sign in; without a role they see nothing. Gives the id; throws Refused when the address is taken. */
export async function addPerson(who: Principal, { firstName, lastName, email }: NewPerson): Promise<string> {
  try {
    return await asActor(who, async (tx) => {
      authorise(who, 'person.manage')
      const { id } = await tx.person.create({ data: { firstName, lastName, email }, select: { id: true } })
      await writeEmails(tx, who, 'person-added', {
        to: [id],
        about: [{ title: 'Prepare and Complete', path: paths.home }],
      })
      await recordAccess('person.added', { personId: who.id, detail: { subjectId: id } }, tx)
      return id
    })
  } catch (error) {
    if (isUniqueViolation(error, 'email'))
      throw new Refused('Somebody with this email address has been added already', 'email')
    throw error
  }
}

/** Changes a name; gives both names when it is no longer that of `version`. The same name changes nothing. */
export function renamePerson(who: Principal, id: string, name: PersonName, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    authorise(who, 'person.manage')
    const { firstName, lastName } = name
    const person = await lockPerson(tx, id)
    if (person.firstName === firstName && person.lastName === lastName) return { stale: false }
    if (person.version !== version)
      return staleSave(tx, 'person', { id, version: person.version }, differingRows(inWords(person), inWords(name)))
    await tx.person.update({ where: { id }, data: { firstName, lastName, version: { increment: 1 } } })
    await recordAccess('person.renamed', { personId: who.id, detail: { subjectId: id } }, tx)
    return { stale: false }
  })
}

/**
 * Changes the address to which mail goes, and by which somebody who has not signed in yet is recognised. The same address changes
 * nothing. Throws Refused when it is somebody else's.
 */
export async function changeEmail(who: Principal, id: string, email: NewPerson['email']): Promise<void> {
  try {
    await asActor(who, async (tx) => {
      authorise(who, 'person.manage')
      const person = await lockPerson(tx, id)
      if (person.email === email) return
      await tx.person.update({ where: { id }, data: { email, version: { increment: 1 } } })
      await recordAccess('person.email-changed', { personId: who.id, detail: { subjectId: id } }, tx)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'email')) throw new Refused('Somebody else has this email address', 'email')
    throw error
  }
}

/**
 * Forgets which account of the identity provider is a person's, and ends their sessions: the next verified sign-in with their address
 * is theirs. For an account that was made again, or that moves to another person's record.
 */
export function releaseAccount(who: Principal, id: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'person.manage')
    const person = await lockPerson(tx, id)
    if (!person.issuer) return
    await tx.person.update({ where: { id }, data: { issuer: null, subject: null, version: { increment: 1 } } })
    await tx.session.updateMany({ where: { personId: id, endedAt: null }, data: { endedAt: new Date() } })
    await recordAccess('person.account-released', { personId: who.id, detail: { subjectId: id } }, tx)
  })
}

/** Gives a role, for a team where it is held for one. Throws Refused when the team does not fit or they hold it already. */
export async function grantRole(who: Principal, id: string, wanted: HeldRole): Promise<void> {
  const { role, team } = fitTeam(wanted)
  return asActor(who, async (tx) => {
    authorise(who, 'person.manage')
    await lockPerson(tx, id)
    if (await tx.personRole.findFirst({ where: { personId: id, role, team }, select: { id: true } }))
      throw new Refused(`They already have this role: ${describeRole({ role, team })}`, 'role')
    await tx.personRole.create({ data: { personId: id, role, team } })
    await recordAccess('role.granted', { personId: who.id, detail: { subjectId: id, role, team } }, tx)
  })
}

/** Takes a role away, from their very next request. Taking it again changes nothing. Throws Refused for the only admin's. */
export function revokeRole(who: Principal, id: string, roleId: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'person.manage')
    const admins = await lockAdmins(tx)
    await lockPerson(tx, id)
    const held = await tx.personRole.findFirst({
      where: { id: roleId, personId: id },
      select: { role: true, team: true },
    })
    if (!held) return
    if (held.role === 'admin') ensureAdminRemains(admins, id)
    await tx.personRole.delete({ where: { id: roleId } })
    await recordAccess('role.revoked', { personId: who.id, detail: { subjectId: id, ...held } }, tx)
  })
}

/** Shuts somebody out at once: their sessions end. Roles are kept for a return. Throws Refused for the only admin. */
export function deactivatePerson(who: Principal, id: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'person.manage')
    const admins = await lockAdmins(tx)
    const person = await lockPerson(tx, id)
    if (person.deactivatedAt) return
    ensureAdminRemains(admins, id)
    const now = new Date()
    await tx.person.update({ where: { id }, data: { deactivatedAt: now, version: { increment: 1 } } })
    await tx.session.updateMany({ where: { personId: id, endedAt: null }, data: { endedAt: now } })
    await recordAccess('person.deactivated', { personId: who.id, detail: { subjectId: id } }, tx)
  })
}

/** Lets somebody sign in again, with the roles they had. */
export function reactivatePerson(who: Principal, id: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'person.manage')
    const person = await lockPerson(tx, id)
    if (!person.deactivatedAt) return
    await tx.person.update({ where: { id }, data: { deactivatedAt: null, version: { increment: 1 } } })
    await recordAccess('person.reactivated', { personId: who.id, detail: { subjectId: id } }, tx)
  })
}

const inWords = ({ firstName, lastName }: PersonName): LabelledText[] => [
  { label: 'First name', text: firstName },
  { label: 'Last name', text: lastName },
]

async function lockPerson(tx: Tx, id: string) {
  await lockRows(tx, 'person', id)
  const select = {
    firstName: true,
    lastName: true,
    email: true,
    issuer: true,
    deactivatedAt: true,
    version: true,
  } as const
  return found(await tx.person.findFirst({ where: { id, kind: 'person' }, select }), 'Person')
}

/**
 * The active admins. Taken before any other lock, one after the other: two admins who remove each other at the same second must not
 * both find the other still there.
 */
async function lockAdmins(tx: Tx): Promise<string[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('active admins'))`
  const active = { kind: 'person', deactivatedAt: null, roles: { some: { role: 'admin' } } } as const
  return (await tx.person.findMany({ where: active, select: { id: true } })).map(({ id }) => id)
}
