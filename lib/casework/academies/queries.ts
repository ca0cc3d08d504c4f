import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import { academyProblem, becomesAcademy, unknownUrn } from './rules.ts'
import type { AcademyFilters } from './schema.ts'
import { academySelect } from './select.ts'

export const academiesPerPage = 20

const rowSelect = {
  id: true,
  phase: true,
  significantOn: true,
  significantIsProvisional: true,
  school: { select: { name: true, urn: true } },
  academy: { select: { name: true, urn: true } },
  opening: { select: { academyName: true } },
} satisfies Prisma.ProjectSelect
export type AcademyRow = Prisma.ProjectGetPayload<{ select: typeof rowSelect }>

/**
 * One page of the conversions being completed whose academy has no URN yet, the nearest conversion date first, or of all that have theirs,
 * the last date first. For service support.
 */
export async function listAcademyUrns(
  who: Principal,
  { scope, page }: AcademyFilters,
): Promise<{ rows: AcademyRow[]; total: number }> {
  authorise(who, 'academyUrn.list')
  const where: Prisma.ProjectWhereInput = {
    type: 'conversion',
    deletedAt: null,
    ...(scope === 'to-create' ? { phase: 'completing', academyId: null } : { academyId: { not: null } }),
  }
  const order = scope === 'to-create' ? 'asc' : 'desc'
  const [rows, total] = await Promise.all([
    db().project.findMany({
      where,
      select: rowSelect,
      orderBy: [{ significantOn: order }, { id: order }],
      skip: (page - 1) * academiesPerPage,
      take: academiesPerPage,
    }),
    db().project.count({ where }),
  ])
  return { rows, total }
}

/** A conversion whose academy is to be recorded or corrected. For service support. Throws NotFound (also for what ends in no academy of its own), Forbidden. */
export async function getForAcademyUrn(who: Principal, projectId: string) {
  const project = found(
    await db().project.findUnique({
      where: { id: projectId },
      select: { ...projectAccessSelect, ...rowSelect, type: true, outcome: true, version: true },
    }),
    'Project',
  )
  const facts = toProjectFacts(project)
  authorise(who, 'academyUrn.record', facts)
  const { type, phase, outcome } = project
  const ends = { type, phase, outcome }
  return found(becomesAcademy(ends) ? project : null, 'Conversion')
}

/** When the register was last imported; null before the first time. For service support. */
export async function getLastRegisterImport(who: Principal): Promise<Date | null> {
  authorise(who, 'academyUrn.list')
  const last = await db().registerImport.findFirst({
    where: { outcome: 'completed' },
    orderBy: { id: 'desc' },
    select: { finishedAt: true },
  })
  return last?.finishedAt ?? null
}

/**
 * The establishment that somebody says a school becomes, to be looked at before it is recorded: with the other schools that it is recorded
 * for, or why it cannot be the one. For service support. Throws NotFound, Forbidden.
 */
export async function getAcademyToConfirm(who: Principal, projectId: string, urn: string) {
  const { school, version } = await getForAcademyUrn(who, projectId)
  const academy = await db().establishment.findUnique({ where: { urn }, select: academySelect })
  const problem = academy ? academyProblem(academy, school) : unknownUrn(urn)
  const others = await db().project.findMany({
    where: { academy: { urn }, id: { not: projectId }, deletedAt: null },
    take: 10,
    select: { school: { select: { name: true } } },
  })
  return { school, version, academy, problem, alsoFor: others.map((other) => other.school.name) }
}
