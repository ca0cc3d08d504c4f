import { authorise } from '#lib/access/permissions/can'
import { hasRole, teamsOf, type Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { codesOf, regionalTeamOf, type ProjectType } from '#lib/labels'

export const handoversPerPage = 20

export type HandoverRow = {
  id: string
  school: string
  urn: string
  type: ProjectType
  trust: string | null
  significantOn: Date | null
  decidedOn: Date | null
}

/** The projects that somebody may hand over: their own, as a lead their region's, as service support all. */
function offeredTo(who: Principal): Prisma.ProjectWhereInput {
  const awaiting = { phase: 'completing', team: null, deletedAt: null, proposal: { deletedAt: null } } as const
  if (hasRole(who, 'service-support')) return awaiting
  const led = teamsOf(who, 'team-lead')
  const regions = codesOf(regionalTeamOf).filter((region) => led.includes(regionalTeamOf[region]))
  return { ...awaiting, OR: [{ proposal: { officerId: who.id } }, { region: { in: regions } }] }
}

const select = {
  id: true,
  type: true,
  significantOn: true,
  school: { select: { name: true, urn: true } },
  proposal: {
    select: {
      incomingTrust: { select: { name: true } },
      newTrust: { select: { name: true } },
      decisions: { orderBy: { id: 'desc' }, take: 1, select: { decidedOn: true } },
    },
  },
} satisfies Prisma.ProjectSelect

/** One page of the approved projects that await their handover, the next to open first; with `urn`, those of one school. Throws Forbidden. */
export async function listAwaitingHandover(who: Principal, { page, urn }: { page: number; urn: string }) {
  authorise(who, 'handover.list')
  const where = { ...offeredTo(who), ...(urn && { school: { urn } }) }
  const [projects, total] = await Promise.all([
    db().project.findMany({
      where,
      select,
      orderBy: [{ significantOn: 'asc' }, { id: 'asc' }],
      take: handoversPerPage,
      skip: (page - 1) * handoversPerPage,
    }),
    db().project.count({ where }),
  ])
  const rows = projects.map(({ school, proposal, ...project }): HandoverRow => ({
    ...project,
    type: project.type,
    school: school.name,
    urn: school.urn,
    trust: proposal.incomingTrust?.name ?? proposal.newTrust?.name ?? null,
    decidedOn: proposal.decisions[0]?.decidedOn ?? null,
  }))
  return { rows, total }
}
