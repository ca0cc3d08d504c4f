import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { db } from '#lib/db/client'
import type { Role } from '#lib/labels'
import { describeRole } from './describe-role.ts'
import type { HeldRole } from '#lib/access/principal'

export type Assignable = { id: string; name: string; roles: string }

/** Active people who hold one of the roles and can be given work, by name; whoever asks comes first. At most 500. */
export async function listAssignable(who: Principal, roles: readonly Role[]): Promise<Assignable[]> {
  authorise(who, 'project.list')
  const people = await db().person.findMany({
    where: { kind: 'person', deactivatedAt: null, roles: { some: { role: { in: [...roles] } } } },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true, firstName: true, lastName: true, roles: { select: { role: true, team: true } } },
  })
  const shown = people.map(({ id, firstName, lastName, roles: held }) => ({
    id,
    name: `${firstName} ${lastName}`,
    roles: (held as HeldRole[])
      .filter(({ role }) => roles.includes(role))
      .map(describeRole)
      .join(', '),
  }))
  return [...shown.filter(({ id }) => id === who.id), ...shown.filter(({ id }) => id !== who.id)]
}
