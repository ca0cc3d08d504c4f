import { authorise } from '#lib/access/permissions/can'
import { teamsOf, type Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import type { Role } from '#lib/labels'
import { describeRole } from './describe-role.ts'
import { namedBy, readNamesakes, tellingSelect } from './named-queries.ts'

type Assignable = { id: string; name: string; roles: string }

/** As many as one reads through; others are found by name. */
const limit = 20

const rowSelect = {
  id: true,
  ...tellingSelect,
  roles: { select: { role: true, team: true } },
} satisfies Prisma.PersonSelect

type AssignableQuery = {
  /** Who holds one of these can be given the work. */
  roles: readonly Role[]
  /** Who has it now. */
  assignedId: string | null
  /** Words of a name or an email address; '' for anybody. */
  q: string
}

/** Active people who can be given work, the likely ones first: whoever asks and whoever has it now, their team, others. At most 20. */
export async function listAssignable(who: Principal, { roles, assignedId, q }: AssignableQuery): Promise<Assignable[]> {
  authorise(who, 'project.list')
  const likely = [
    { id: { in: assignedId ? [who.id, assignedId] : [who.id] } },
    { roles: { some: { role: { in: [...roles] }, team: { in: teamsOf(who, ...roles) } } } },
    {},
  ]
  const people: Prisma.PersonGetPayload<{ select: typeof rowSelect }>[] = []
  for (const group of likely)
    people.push(
      ...(await db().person.findMany({
        where: {
          kind: 'person',
          deactivatedAt: null,
          roles: { some: { role: { in: [...roles] } } },
          AND: [group, { id: { notIn: people.map(({ id }) => id) } }, ...namedBy(q)],
        },
        orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
        take: limit - people.length,
        select: rowSelect,
      })),
    )
  const nameOf = await readNamesakes()
  return people.map(({ id, roles: held, ...name }) => ({
    id,
    name: id === who.id ? `${nameOf(name)} (you)` : nameOf(name),
    roles: held
      .filter(({ role }) => roles.includes(role))
      .map(describeRole)
      .join(', '),
  }))
}
