import { db } from '#lib/platform/database/client'
import type { HeldRole } from '#lib/principal'
import { hasSignedInPeople } from '#lib/access/sessions/sign-in'
import { fullName } from '#lib/full-name'

export type DemonstrationPerson = { id: string; name: string; roles: HeldRole[]; isDeactivated: boolean }

/** Everybody who may be chosen on the demonstration's sign-in page, by last name; the first two hundred. Nobody, where people sign in through a provider. */
export async function listDemonstrationPeople(): Promise<DemonstrationPerson[]> {
  if (await hasSignedInPeople()) return []
  const people = await db().person.findMany({
    where: { kind: 'person' },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      firstName: true,
      lastName: true,
      deactivatedAt: true,
      roles: { select: { role: true, team: true }, orderBy: [{ role: 'asc' }, { team: 'asc' }] },
    },
  })
  return people.map(({ id, firstName, lastName, deactivatedAt, roles }) => ({
    id,
    name: fullName({ firstName, lastName }),
    roles,
    isDeactivated: deactivatedAt !== null,
  }))
}
