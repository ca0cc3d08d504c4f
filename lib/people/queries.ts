import { authorise } from '#lib/access/permissions/can'
import type { HeldRole, Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import type { PeopleFilters } from './filters.ts'
import { fullName } from '#lib/full-name'
import { namedBy } from './named-queries.ts'

export const peoplePerPage = 20

export type PersonRow = {
  id: string
  name: string
  email: string
  roles: HeldRole[]
  lastSeenAt: Date | null
  isActive: boolean
}

const rolesSelect = {
  select: { id: true, role: true, team: true },
  orderBy: [{ role: 'asc' }, { team: 'asc' }],
} satisfies Prisma.PersonRoleFindManyArgs

const rowSelect = {
  id: true,
  firstName: true,
  lastName: true,
  email: true,
  deactivatedAt: true,
  roles: rolesSelect,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
} satisfies Prisma.PersonSelect

/** One page of the people of the service by last name; every word of `q` is in a name or the email address. For admins. */
export async function listPeople(
  who: Principal,
  { q, state, page }: PeopleFilters,
): Promise<{ rows: PersonRow[]; total: number }> {
  authorise(who, 'person.manage')
  const where: Prisma.PersonWhereInput = { kind: 'person', AND: [stateIs[state], ...namedBy(q)] }
  const [people, total] = await Promise.all([
    db().person.findMany({
      where,
      select: rowSelect,
      orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * peoplePerPage,
      take: peoplePerPage,
    }),
    db().person.count({ where }),
  ])
  const rows = people.map(({ firstName, lastName, roles, sessions, deactivatedAt, ...person }) => ({
    ...person,
    name: fullName({ firstName, lastName }),
    roles,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    isActive: deactivatedAt === null,
  }))
  return { rows, total }
}

const stateIs = {
  active: { deactivatedAt: null },
  deactivated: { deactivatedAt: { not: null } },
  all: {},
} satisfies Record<PeopleFilters['state'], Prisma.PersonWhereInput>

type PersonView = {
  id: string
  firstName: string
  lastName: string
  email: string
  deactivatedAt: Date | null
  version: number
  lastSeenAt: Date | null
  roles: (HeldRole & { id: string })[]
}

/** One person with the roles they hold, for admins. Throws NotFound for parts of the service. */
export async function getPerson(who: Principal, id: string): Promise<PersonView> {
  authorise(who, 'person.manage')
  const person = await db().person.findFirst({
    where: { id, kind: 'person' },
    select: { ...rowSelect, version: true },
  })
  const { roles, sessions, ...view } = found(person, 'Person')
  return { ...view, roles, lastSeenAt: sessions[0]?.lastSeenAt ?? null }
}

/** Whether somebody may add people at all: asked by the page that loads nobody. Throws Forbidden. */
export async function ensureMayManage(who: Principal): Promise<void> {
  authorise(who, 'person.manage')
}

/** The id of the person with an address, who may be deactivated. Throws NotFound. */
export async function findPersonId(who: Principal, email: string): Promise<string> {
  authorise(who, 'person.manage')
  const where = { kind: 'person', email: email.trim().toLowerCase() } as const
  return found(await db().person.findFirst({ where, select: { id: true } }), 'Person').id
}
