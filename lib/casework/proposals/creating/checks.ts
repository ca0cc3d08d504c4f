import type { Tx } from '#lib/platform/database/client'
import { lockRows } from '#lib/platform/database/lock'
import { Refused } from '#lib/platform/errors'
import type { ProjectType, Region } from '#lib/labels'
import {
  conversionProblem,
  formedProblem,
  liveProjectProblem,
  sameTrustProblem,
  transferProblem,
  trustProblem,
} from './rules.ts'

/** A school has a project of the kind already: nothing is wrong with what was asked, but it cannot be done now. */
export class AlreadyLive extends Refused {
  constructor(name: string, type: ProjectType, field: string) {
    super(liveProjectProblem(name, type), field)
    this.name = 'AlreadyLive'
  }
}

const schoolSelect = {
  id: true,
  name: true,
  urn: true,
  typeCode: true,
  statusCode: true,
  trustId: true,
  region: true,
  localAuthorityId: true,
} as const

/** A school as its new project begins with it. */
export type ProposedSchool = { id: string; name: string; region: Region; localAuthorityId: string }
type Loaded = Awaited<ReturnType<typeof loadSchools>>[number]

const loadSchools = (tx: Tx, ids: readonly string[]) =>
  tx.establishment.findMany({ where: { id: { in: [...ids] } }, select: schoolSelect, orderBy: { urn: 'asc' } })

/** Those of the schools that have a live project of a kind. */
export async function findLive(tx: Tx, type: ProjectType, schoolIds: readonly string[]): Promise<Set<string>> {
  const live = await tx.project.findMany({
    where: { schoolId: { in: [...schoolIds] }, type, phase: { not: 'closed' }, deletedAt: null },
    select: { schoolId: true },
  })
  return new Set(live.map(({ schoolId }) => schoolId))
}

/** The school that may be proposed for conversion. Throws Refused with a sentence: unknown, closed, an academy, or with a live project. */
export async function checkSchool(tx: Tx, schoolId: string, field = 'schoolId'): Promise<ProposedSchool> {
  const [school] = await loadSchools(tx, [schoolId])
  if (!school) throw new Refused('Select the school that is converting', field)
  const problem = conversionProblem(school)
  if (problem) throw new Refused(problem, field)
  if ((await findLive(tx, 'conversion', [school.id])).size > 0) throw new AlreadyLive(school.name, 'conversion', field)
  return placed(school, field)
}

/** The academies that may be proposed for transfer out of a trust. Throws Refused about the first that may not. */
export async function checkAcademies(
  tx: Tx,
  outgoingTrustId: string,
  academyIds: readonly string[],
  field = 'academyIds',
): Promise<ProposedSchool[]> {
  const academies = await loadSchools(tx, academyIds)
  if (academies.length === 0 || academies.length < academyIds.length)
    throw new Refused('Select at least one academy that is transferring', field)
  for (const academy of academies) {
    const problem = transferProblem(academy, outgoingTrustId)
    if (problem) throw new Refused(problem, field)
  }
  const live = await findLive(tx, 'transfer', academyIds)
  const taken = academies.find(({ id }) => live.has(id))
  if (taken) throw new AlreadyLive(taken.name, 'transfer', field)
  return academies.map((academy) => placed(academy, field))
}

function placed({ id, name, region, localAuthorityId }: Loaded, field: string): ProposedSchool {
  if (!region || !localAuthorityId)
    throw new Refused(`The register has no region or local authority for ${name}. Ask service support.`, field)
  return { id, name, region, localAuthorityId }
}

/** Throws Refused unless a trust is known and open. */
export async function checkTrust(tx: Tx, trustId: string | null | undefined, select: string, field: string) {
  const columns = { id: true, name: true, statusCode: true, closedOn: true } as const
  const trust = trustId ? await tx.trust.findUnique({ where: { id: trustId }, select: columns }) : null
  if (!trust) throw new Refused(select, field)
  const problem = trustProblem(trust)
  if (problem) throw new Refused(problem, field)
  return trust.id
}

/** The trust that somebody chose to join. Throws Refused: unknown, closed, or the one that the academies leave. */
export async function checkIncomingTrust(
  tx: Tx,
  trustId: string | null | undefined,
  { outgoingTrustId = null, field = 'trustId' }: { outgoingTrustId?: string | null; field?: string } = {},
): Promise<string> {
  const id = await checkTrust(tx, trustId, 'Select the incoming trust', field)
  if (id === outgoingTrustId) throw new Refused(sameTrustProblem, field)
  return id
}

/** The trust that others are forming already. Throws Refused: unknown, or in the register by now. */
export async function checkNewTrust(tx: Tx, newTrustId: string | null | undefined, field = 'newTrustId') {
  if (newTrustId) await lockRows(tx, 'new_trust', newTrustId, { strength: 'share' })
  const select = { id: true, name: true, trustId: true } as const
  const newTrust = newTrustId ? await tx.newTrust.findUnique({ where: { id: newTrustId }, select }) : null
  if (!newTrust) throw new Refused('Select the new trust that the school is forming with others', field)
  const problem = formedProblem(newTrust)
  if (problem) throw new Refused(problem, field)
  return newTrust.id
}
