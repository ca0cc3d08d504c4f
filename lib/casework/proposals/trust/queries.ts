import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { proposalAccessSelect, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleOf, titleSelect } from '#lib/casework/record/title'
import { trustChangeOf } from './rules.ts'

const select = {
  ...proposalAccessSelect,
  type: true,
  route: true,
  version: true,
  incomingTrustId: true,
  outgoingTrustId: true,
  group: { select: { id: true, reference: true } },
  newTrust: {
    select: {
      name: true,
      reference: true,
      referenceNumber: true,
      version: true,
      _count: { select: { proposals: true } },
    },
  },
  projects: { ...titleSelect.projects, select: { region: true, school: { select: { name: true } } } },
} as const

/** A proposal whose incoming trust somebody is about to change, and how it may be. Throws NotFound, Forbidden. */
export async function getTrustToChange(who: Principal, id: string) {
  const proposal = found(await db().proposal.findUnique({ where: { id }, select }), 'Proposal')
  authorise(who, 'proposal.edit', toProposalFacts(proposal))
  const { incomingTrustId, outgoingTrustId, newTrust, group, version } = proposal
  const [type, route] = [proposal.type, proposal.route]
  return {
    title: titleOf(proposal),
    change: trustChangeOf({ type, route, formsNewTrust: newTrust !== null, hasTrust: incomingTrustId !== null }),
    version,
    incomingTrustId,
    outgoingTrustId,
    newTrust,
    group,
    mayRenumber: can(who, 'newTrust.renumber'),
  }
}
