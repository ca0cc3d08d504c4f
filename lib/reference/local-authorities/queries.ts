import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import type { LocalAuthorityFilters } from './filters.ts'
import { inUseProblem } from './rules.ts'

export const authoritiesPerPage = 50

const rowSelect = {
  id: true,
  code: true,
  name: true,
  address1: true,
  postcode: true,
  director: { select: { name: true } },
} satisfies Prisma.LocalAuthoritySelect
export type LocalAuthorityRow = Prisma.LocalAuthorityGetPayload<{ select: typeof rowSelect }>

/** One page of the local authorities, A to Z; every word of `q` is in the name, or begins the code. For service support. */
export async function listLocalAuthorities(
  who: Principal,
  { q, page }: LocalAuthorityFilters,
): Promise<{ rows: LocalAuthorityRow[]; total: number }> {
  authorise(who, 'localAuthority.manage')
  const where = { AND: q.split(/\s+/).filter(Boolean).slice(0, 8).map(isAbout) }
  const [rows, total] = await Promise.all([
    db().localAuthority.findMany({
      where,
      select: rowSelect,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * authoritiesPerPage,
      take: authoritiesPerPage,
    }),
    db().localAuthority.count({ where }),
  ])
  return { rows, total }
}

function isAbout(word: string): Prisma.LocalAuthorityWhereInput {
  const text = word.replaceAll(/[\\%_]/g, '\\$&')
  return { OR: [{ name: { contains: text, mode: 'insensitive' } }, { code: { startsWith: text } }] }
}

/** One local authority with its director, and why it cannot be deleted. For service support. Throws NotFound. */
export async function getLocalAuthority(who: Principal, id: string) {
  authorise(who, 'localAuthority.manage')
  const { _count, ...authority } = found(
    await db().localAuthority.findUnique({
      where: { id },
      include: { director: true, _count: { select: { projects: true, establishments: true } } },
    }),
    'Local authority',
  )
  const { projects, establishments: schools } = _count
  return { ...authority, inUse: inUseProblem(authority.name, { projects, schools }) }
}
export type LocalAuthorityView = Awaited<ReturnType<typeof getLocalAuthority>>

/** Whether somebody may add local authorities at all: asked by the page that loads none. Throws Forbidden. */
export async function ensureMayManageAuthorities(who: Principal): Promise<void> {
  authorise(who, 'localAuthority.manage')
}
