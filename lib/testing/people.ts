import type { HeldRole, Principal } from '#lib/access/principal'
import { asActor } from '#lib/db/as-actor'
import { systemPeople } from '#lib/people/system-people'

let number = 0

/** Somebody in the database with these roles, as they ask: `await aPerson('Ann', { role: 'caseworker', team: '…' })`. */
export async function aPerson(firstName: string, ...roles: HeldRole[]): Promise<Principal> {
  const own = (number += 1)
  const email = `${firstName.toLowerCase()}.${own}@example.education`
  const { id } = await asActor(systemPeople.demonstration, (tx) =>
    tx.person.create({
      data: { firstName, lastName: 'Example', email, roles: { create: roles } },
      select: { id: true },
    }),
  )
  return { id, name: `${firstName} Example`, email, roles }
}

export const officerRole = { role: 'delivery-officer', team: 'london' } as const
export const caseworkerRole = { role: 'caseworker', team: 'regional-casework-services' } as const
export const supportRole = { role: 'service-support', team: null } as const
