import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { config } from '#lib/platform/config/config'
import { found } from '#lib/platform/errors'
import { paths } from '#lib/paths'
import type { ProposalReceipt } from './schema.ts'

/** What the application service is told of a proposal that it sent. Throws Forbidden and NotFound. */
export async function describeReceived(who: Principal, id: string): Promise<ProposalReceipt> {
  authorise(who, 'proposal.receive')
  const select = {
    reference: true,
    projects: { orderBy: { id: 'asc' }, select: { id: true, school: { select: { urn: true } } } },
  } as const
  const { reference, projects } = found(await db().proposal.findUnique({ where: { id }, select }), 'Proposal')
  return {
    id,
    reference,
    link: config().baseUrl + paths.proposal(id),
    projects: projects.map((project) => ({ id: project.id, urn: project.school.urn })),
  }
}
